import type { z } from 'zod';
import type { ErasureCounts, ErasureDto, peopleInput, peoplePage, privacyRecord, StoredPerson, subjectInput } from '@shared/contracts/privacy';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import type { Database } from '../../db/database';
import type { QueryThread } from '../../db/query-thread';
import type { Actor } from '../accounts';
import { objectedReason } from './objections';
import type { PeopleQuery, SubjectRows } from './privacy.queries';
import type { PrivacyRepository } from './privacy.repository';
import { expiredBefore, nothingErased, subjectHash, summed } from './privacy.rules';

/** What is stored about people whose pages were read, and their rights (G15). */
export interface PrivacyService {
  people(input: z.output<typeof peopleInput>, signal?: AbortSignal): Promise<z.infer<typeof peoplePage>>;
  /** Takes what is stored of a person out of every row; the rows stay. @throws CONFLICT for an own persona */
  erase(actor: Actor, input: z.output<typeof subjectInput>): Promise<ErasureDto>;
  /** Erases, and remembers by a hash that this person is never stored or answered again. @throws CONFLICT for an own persona */
  object(actor: Actor, input: z.output<typeof subjectInput>): Promise<ErasureDto>;
  record(): Promise<z.infer<typeof privacyRecord>>;
  /** Takes names off what was read long enough ago. @returns null when nothing was due */
  purge(actor: Actor | null): Promise<ErasureDto | null>;
}

export interface PrivacyPorts {
  database: Database;
  clock: Clock;
  queries: QueryThread;
  privacy: PrivacyRepository;
  /** Fetched pages that are kept for some hours have names on them too. */
  forgetPages(): Promise<void>;
}

/** A row that came in while the others were looked for is found by the next look. */
const mostLooks = 3;

const hasRows = ({ posts, readers, mentions }: SubjectRows): boolean => posts.length + readers.length + Object.values(mentions).flat().length > 0;

export const createPrivacyService = ({ database, clock, queries, privacy, forgetPages }: PrivacyPorts): PrivacyService => {
  const subject = (name: string): Promise<SubjectRows> => queries.run<{ name: string }, SubjectRows>('privacy.subject', { name });
  const changed = (): void => database.record({ type: 'privacy.changed' });
  const refuseOwn = async (name: string): Promise<void> => {
    if (await privacy.isOwnName(name)) throw new AppError('CONFLICT', 'This is the name of one of your own personas or accounts. Change or delete it there.');
  };
  /** Looks outside the unit, which holds up every other write, and changes inside it. */
  const eraseAll = async (name: string, first: (rows: SubjectRows) => Promise<ErasureCounts>): Promise<ErasureCounts> => {
    let total = nothingErased;
    for (let look = 0; look < mostLooks; look += 1) {
      const rows = await subject(name);
      if (look > 0 && !hasRows(rows)) break;
      total = summed(total, await database.unit(async () => summed(await first(rows), await privacy.erase(rows))));
    }
    await forgetPages();
    return total;
  };
  const recorded = (actor: Actor, reason: 'erased' | 'objected', counts: ErasureCounts, hash: string): Promise<ErasureDto> =>
    database.unit(async () => {
      changed();
      return privacy.record(reason, counts, { account: actor.id, hash });
    });

  return {
    people: async ({ page, pageSize, search, role }, signal) => {
      const { rows, total } = await queries.run<PeopleQuery, { rows: StoredPerson[]; total: number }>('privacy.people', { page, pageSize, search, role }, signal);
      return { items: rows, page, pageSize, total };
    },
    erase: async (actor, { name }) => {
      await refuseOwn(name);
      const hash = subjectHash(name, await privacy.salt());
      return recorded(actor, 'erased', await eraseAll(name, async () => nothingErased), hash);
    },
    object: async (actor, { name }) => {
      await refuseOwn(name);
      const hash = subjectHash(name, await privacy.salt());
      // First of all the objection: from here on nothing new of this person is stored.
      await database.unit(() => privacy.object(hash, actor.id));
      return recorded(actor, 'objected', await eraseAll(name, async ({ posts }) => ({ ...nothingErased, drafts: await privacy.leaveAlone(posts, objectedReason) })), hash);
    },
    record: async () => ({ objections: await privacy.objections(), erasures: await privacy.erasures() }),
    purge: (actor) =>
      database.unit(async () => {
        const counts = await privacy.purge(expiredBefore(clock.now()).toISOString());
        if (counts.authors + counts.readerComments === 0) return null;
        changed();
        return privacy.record('expired', counts, { account: actor?.id ?? null, hash: null });
      }),
  };
};
