import type { Review } from '../../shared/contracts/review';
import type { Crew } from '../../main/agents/crew';
/** A text with "forbidden" breaks a hard rule; one with "weak" is turned down; all others are ready. */
export declare const plainReview: (text: string) => Review;
export interface PlainCrew extends Crew {
    readonly calls: {
        analyse: number;
        write: number;
        review: number;
    };
}
export declare const createPlainCrew: (over?: Partial<Crew>) => PlainCrew;
