// What personal data asks for (G15), on plain data: who is meant by a name, what is blacked out, what is too old.
import { createHash } from 'node:crypto';
import { keptMonths, type ErasureCounts } from '@shared/contracts/privacy';
import type { ReaderComment } from '@shared/contracts/post';

/** Two spellings of one name are equal in this form: case, marks of typing, spaces and what stands around it make no difference. */
export const plainName = (name: string): string =>
  name.normalize('NFKC').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/\s+/g, ' ').toLocaleLowerCase('en');

/** By what an objection is remembered: the name itself is not kept. */
export const subjectHash = (name: string, salt: string): string => createHash('sha256').update(`${salt}\n${plainName(name)}`).digest('hex');

/** Whether a name is looked for inside texts: a single word ("May") would black out what is no name. */
export const isTelling = (name: string): boolean => plainName(name).split(' ').length >= 2;

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The name as whole words blacked out, as long as before, so that every offset still fits. */
export const blackedOut = (text: string, names: readonly string[]): string =>
  names.reduce((left, name) => left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), (found) => '█'.repeat(found.length)), text);

/** As it stands inside JSON text. */
const inJson = (name: string): string => JSON.stringify(name).slice(1, -1);
export const blackedOutJson = (json: string, names: readonly string[]): string => blackedOut(json, names.map(inJson));

export const withoutReader = (comments: readonly ReaderComment[], isSubject: (name: string) => boolean): ReaderComment[] =>
  comments.filter(({ author }) => author === null || !isSubject(author));

/** What was read before this moment has been kept long enough. */
export const expiredBefore = (now: Date): Date => {
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - keptMonths);
  return date;
};

/** Until when what was read then is kept. */
export const keptUntil = (seenAt: string): string => {
  const date = new Date(seenAt);
  date.setUTCMonth(date.getUTCMonth() + keptMonths);
  return date.toISOString();
};

export const nothingErased: ErasureCounts = { authors: 0, readerComments: 0, mentions: 0, drafts: 0 };
export const summed = (a: ErasureCounts, b: ErasureCounts): ErasureCounts =>
  ({ authors: a.authors + b.authors, readerComments: a.readerComments + b.readerComments, mentions: a.mentions + b.mentions, drafts: a.drafts + b.drafts });
