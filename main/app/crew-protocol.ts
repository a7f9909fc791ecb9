import type { Crew, CrewModel } from '../agents/crew';

/** The agents' work that crosses to their thread; and which models are loaded there. */
export type CrewWork = Exclude<keyof Crew, 'close' | 'health'> | 'models';
export type LoadedModels = Record<CrewModel, boolean>;
export interface CrewRequest { id: number; work: CrewWork; input: unknown }
export interface CrewCancel { cancel: number }
/** Told once, when the thread has loaded and takes calls. */
export interface CrewReady { ready: true }
/** Every call is answered, also a cancelled one: so it is known when the thread has let go of it. */
export type CrewReply = { id: number; result: unknown } | { id: number; error: { name: string; code?: string; message: string; details?: Record<string, unknown>; retry?: boolean } };
/** What the thread is started with. */
export interface CrewSetting { workersDir: string }
