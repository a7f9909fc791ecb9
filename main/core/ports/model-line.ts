import type { ModelUsage } from './language-model';

export interface LineTurn {
  role: 'user' | 'assistant';
  text: string;
}

/** One exchange with a model, in plain data: it may cross a thread. */
export interface LineRequest {
  name: string;
  system: string;
  turns: LineTurn[];
  /** JSON Schema of the answer. */
  schema: Record<string, unknown>;
}

export interface LineAnswer {
  text: string;
  model: string;
  usage: ModelUsage;
  /** Why the model stopped; `length`: its answer was cut at the most tokens that it may give. */
  stopped: 'done' | 'length';
}

export interface LineOptions {
  signal?: AbortSignal;
  maxMicroDollars?: number;
  /** Hears the answer so far while it comes. Begins anew, with nothing, whenever a model is asked again: a retry, a repair, the next model. */
  onText?: (answer: string) => void;
}

/** Paid exchanges with a model, or with the first of several that answers; what the answer means is asked elsewhere. @throws as LanguageModel */
export interface ModelLine {
  complete(request: LineRequest, options?: LineOptions): Promise<LineAnswer>;
}
