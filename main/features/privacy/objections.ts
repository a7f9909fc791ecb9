import type { ReaderComment } from '@shared/contracts/post';
import { subjectHash, withoutReader } from './privacy.rules';
import type { PrivacyRepository } from './privacy.repository';

export const objectedReason = 'Its author asked not to be written to.';

/** People who asked to be left alone, as a run asks about them. */
export interface Objections {
  /** Whether the author of a post objected. */
  covers(author: string | null): Promise<boolean>;
  /** Readers' comments without those of people who objected. */
  sift(comments: readonly ReaderComment[]): Promise<ReaderComment[]>;
}

export const createObjections = (repository: PrivacyRepository): Objections => {
  const objected = async (names: readonly string[]): Promise<(name: string) => boolean> => {
    if (names.length === 0) return () => false;
    const salt = await repository.salt();
    const found = await repository.objected([...new Set(names.map((name) => subjectHash(name, salt)))]);
    return (name) => found.has(subjectHash(name, salt));
  };
  return {
    covers: async (author) => author !== null && (await objected([author]))(author),
    sift: async (comments) => withoutReader(comments, await objected(comments.flatMap(({ author }) => (author === null ? [] : [author])))),
  };
};
