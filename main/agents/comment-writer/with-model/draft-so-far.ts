// What of an answer that still comes is a comment: its text alone, for a person to watch. It is checked by nobody yet, so it is
// shown as that and stored nowhere.

/** The draft that a model writes just now. */
export interface DraftSoFar {
  text: string;
  /** Which of the answer's drafts, from 1. */
  draft: number;
}

/** Longer answers are not read on: no comment is that long. */
const mostOfAnswer = 24_000;
const mostOfText = 3_000;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** @param answer as far as it has come; may stand in a code fence or behind words @returns null while no comment has begun */
export const draftSoFar = async (answer: string): Promise<DraftSoFar | null> => {
  const from = answer.indexOf('{');
  if (from < 0) return null;
  const { readPartialJson } = await import('../../../language/models/partial-json.lazy');
  const value = await readPartialJson(answer.slice(from, from + mostOfAnswer));
  const comments: unknown = isObject(value) ? value['comments'] : null;
  if (!Array.isArray(comments)) return null;
  for (let at = comments.length - 1; at >= 0; at -= 1) {
    const comment: unknown = comments[at];
    const text = isObject(comment) && typeof comment['text'] === 'string' ? comment['text'].replace(/\s+/gu, ' ').trim() : '';
    if (text !== '') return { text: text.slice(0, mostOfText), draft: at + 1 };
  }
  return null;
};
