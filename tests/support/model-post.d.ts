import type { CommentWriterInput } from '../../main/agents/comment-writer/comment-writer.schema';
export declare const passage = "the first support reply mattered more than all of our onboarding e-mails";
export declare const modelInput: (change?: Partial<CommentWriterInput>) => CommentWriterInput;
/** A right answer, as JSON. */
export declare const rightAnswer: string;
