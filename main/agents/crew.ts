import type { Analysis } from '@shared/contracts/post';
import type { Review } from '@shared/contracts/review';
import type { CommentWriterInput, CommentWriterOutput } from './comment-writer/comment-writer.schema';
import type { ContentAnalyzerInput } from './content-analyzer/content-analyzer.schema';
import type { ModelLine } from '../core/ports/model-line';
import type { QualityReviewerInput } from './quality-reviewer/quality-reviewer.schema';

export const crewModels = ['embeddings', 'tagger', 'grammar'] as const;
export type CrewModel = (typeof crewModels)[number];

/** How the agents' thread and its models are, looked at now. */
export interface CrewHealth {
  /** `asleep`: not started, it starts with the next call; `stopped`: closed for good. */
  state: 'working' | 'resting' | 'asleep' | 'stopped';
  inWork: number;
  waiting: number;
  /** How often the thread ended by itself. */
  losses: number;
  /** `loadable`: its files are there. */
  models: { name: CrewModel; state: 'loaded' | 'loadable' | 'missing' }[];
}

export interface CrewCall {
  signal?: AbortSignal;
  /** `live`: a person waits (scoring while typing), so it goes before the work of a run. */
  urgency?: 'live' | 'run';
  /** Writes with a language model over this line. It stays on the main side, and with it keys and money: the thread only asks. */
  line?: ModelLine;
  /** Hears what the language model answers while it comes: as ModelLine tells it. */
  onText?: (answer: string) => void;
}

/** The agents that read, write and judge, as the app calls them: wherever they run, off the main thread. @throws CANCELLED */
export interface Crew {
  analyse(input: ContentAnalyzerInput, call?: CrewCall): Promise<Analysis>;
  write(input: CommentWriterInput, call?: CrewCall): Promise<CommentWriterOutput>;
  review(input: QualityReviewerInput, call?: CrewCall): Promise<Review>;
  /** The smallest shingle hashes of a text, ascending: what near-duplicates are told by. Empty for an empty text. */
  fingerprint(text: string, call?: CrewCall): Promise<number[]>;
  /** Vectors of texts: for what is ranked outside of that thread. */
  embed(texts: readonly string[], call?: CrewCall): Promise<Float32Array[]>;
  health(): Promise<CrewHealth>;
  close(): Promise<void>;
}
