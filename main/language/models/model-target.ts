import type { ProviderKind, TokenPrice } from '@shared/contracts/model';

/** A server of language models as it is set up. Lives in main alone: it holds the key. */
export interface ModelEndpoint {
  id: string;
  kind: ProviderKind;
  /** Without a slash at its end; the only origin that is reached. */
  baseUrl: string;
  key: string;
  /** An HTTP proxy; empty: as the environment says. */
  proxy: string;
}

/** A model of an endpoint and what it may do. */
export interface ModelTarget {
  endpoint: ModelEndpoint;
  model: string;
  /** null: nobody knows it. */
  price: TokenPrice | null;
  /** 0 to 2. */
  temperature: number;
  maxAnswerTokens: number;
}

/** `openai/gpt-5.4-mini`: how a model is named in records. */
export const nameOfTarget = ({ endpoint, model }: ModelTarget): string => `${endpoint.kind}/${model}`;

/** How long each part of a call may take, in milliseconds, and how much it may answer. */
export interface ModelLimits {
  connectMs: number;
  /** Until the head of the answer. */
  firstByteMs: number;
  /** Between two parts of the answer. */
  betweenMs: number;
  wholeMs: number;
  /** Of the answer on the wire, unpacked. */
  maxBytes: number;
  /** Of the text itself. */
  maxCharacters: number;
}

const cloud: ModelLimits = { connectMs: 10_000, firstByteMs: 60_000, betweenMs: 45_000, wholeMs: 180_000, maxBytes: 16 * 1024 * 1024, maxCharacters: 200_000 };
/** A server of the person's own may have to load the model first. */
const ownServer: ModelLimits = { ...cloud, firstByteMs: 300_000, betweenMs: 120_000, wholeMs: 600_000 };

export const limitsOf = (kind: ProviderKind): ModelLimits => (kind === 'ollama' || kind === 'openai_compatible' ? ownServer : cloud);
