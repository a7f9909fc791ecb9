import type { z } from 'zod';
import type { AgentWithModels } from '@shared/contracts/agent-config';
import type { AgentEngine, ModelRef, ModelTestResult, ProviderAnswer, ProviderDto, providerInput, providerKeyInput, providerPriceInput } from '@shared/contracts/model';
import type { ModelLine } from '../../core/ports/model-line';
import type { Spending } from '../../core/ports/spending';
import type { Actor } from '../accounts';

/** Servers of language models, their keys and their prices. Keys only go in, never out (G16). */
export interface ModelService {
  providers(): Promise<ProviderDto[]>;
  /** Tests with one real call; keeps the provider and its key only when it works. @throws VALIDATION SECRET_STORE */
  add(actor: Actor, input: z.output<typeof providerInput>, signal?: AbortSignal): Promise<ProviderAnswer>;
  /** Another key for it, tested before the old one is replaced. @throws NOT_FOUND VALIDATION SECRET_STORE */
  setKey(actor: Actor, input: z.output<typeof providerKeyInput>, signal?: AbortSignal): Promise<ProviderAnswer>;
  /** One real call with the key that is stored. @throws NOT_FOUND */
  test(actor: Actor, ref: ModelRef, signal?: AbortSignal): Promise<ModelTestResult>;
  /** @throws NOT_FOUND */
  setPrice(actor: Actor, input: z.output<typeof providerPriceInput>): Promise<ProviderDto>;
  /** With its key and prices. @throws NOT_FOUND; CONFLICT while an agent is set to it */
  remove(actor: Actor, id: string): Promise<void>;
  /** What an agent works with now, and what a piece of its work costs; null: the built-in engine, which costs nothing. */
  costOf(agent: AgentWithModels): Promise<WorkCost | null>;
  /** The line of an agent: its models in their order, for one piece of work. Opened when it is used. */
  lineFor(engine: AgentEngine, spending: Spending): ModelLine;
}

/** What a draft, or the reading of a post, costs, as far as that can be known before. Micro-dollars. */
export interface WorkCost {
  model: string;
  /** Of the last ones by it, newest first. */
  own: number[];
  /** Of a usual post and its answer; null: nobody knows the price. */
  typical: number | null;
}
