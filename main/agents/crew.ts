import type { Analysis } from '@shared/contracts/post';
import type { Review } from '@shared/contracts/review';
import type { CommentWriterInput, CommentWriterOutput } from './comment-writer/comment-writer.schema';
import type { ContentAnalyzerInput } from './content-analyzer/content-analyzer.schema';
import type { QualityReviewerInput } from './quality-reviewer/quality-reviewer.schema';

export interface CrewCall {
  signal?: AbortSignal;
  /** `live`: a person waits (scoring while typing), so it goes before the work of a run. */
  urgency?: 'live' | 'run';
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
  close(): Promise<void>;
}
