import type { Crew, CrewModel } from '../agents/crew';
import type { LineAnswer, LineRequest } from '../core/ports/model-line';

/** The agents' work that crosses to their thread; and which models are loaded there. */
export type CrewWork = Exclude<keyof Crew, 'close' | 'health'> | 'models';
export type LoadedModels = Record<CrewModel, boolean>;
/** `asks`: there is a language model, over messages. */
export interface CrewRequest { id: number; work: CrewWork; input: unknown; asks?: true }
export interface CrewCancel { cancel: number }
interface PlainError { name: string; code?: string; message: string; details?: Record<string, unknown>; retry?: boolean }
/** The thread asks the language model of a call. Keys, prices and the budget are on the main side (G13, G16). */
export interface CrewAsk { ask: number; of: number; request: LineRequest }
export type CrewAskReply = { asked: number; result: LineAnswer } | { asked: number; error: PlainError };
/** Told once, when the thread has loaded and takes calls. */
export interface CrewReady { ready: true }
/** Every call is answered, also a cancelled one: so it is known when the thread has let go of it. */
export type CrewReply = { id: number; result: unknown } | { id: number; error: PlainError };
/** What the thread is started with. */
export interface CrewSetting { workersDir: string }
