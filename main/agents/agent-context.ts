import type { Clock } from '../core/ports/clock';
import type { Embedder } from '../core/ports/embedder';
import type { GrammarChecker } from '../core/ports/grammar-checker';
import type { LanguageModel } from '../core/ports/language-model';
import type { Logger } from '../core/ports/logger';

/** What every agent gets beside its input. An agent knows no database, no event bus and no other agent. */
export interface AgentContext {
  embedder: Embedder;
  clock: Clock;
  log: Logger;
  /** For reviews that ask for grammar. Its slips are advice; its failure is told in the reasons. */
  grammar?: GrammarChecker;
  /** Set where the person chose a language model for the agent; without it, it works by the built-in engine. */
  model?: LanguageModel;
  signal?: AbortSignal;
}
