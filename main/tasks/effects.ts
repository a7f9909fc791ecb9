// Acts on the outside world that must happen at most once: intent -> doing -> done, each committed before the next begins.
// What the app ended in the middle of is `unknown`: the person says whether it happened; it is never repeated blindly.
import { AppError } from '../core/app-error';
import { faultPoint } from '../core/fault-point';
import { newId } from '../core/ids';
import type { Clock } from '../core/ports/clock';
import type { Database } from '../db/database';

export type EffectStatus = 'intent' | 'doing' | 'done' | 'not_done' | 'unknown';

export interface EffectOrder {
  /** Tells the act: the same key is the same act. */
  key: string;
  /** `comment.post` */
  kind: string;
  /** In words for the person: what it was done to. */
  subject: string;
  campaignId: string | null;
}

/** Thrown by an act that is sure that nothing happened: it may be tried again. */
export class NothingHappened extends Error {
  constructor(readonly why: AppError) { super(why.message); }
}

interface EffectRow { id: string; subject: string; status: EffectStatus; result: string | null }

export interface Effects {
  /** Inside a unit: written down together with the rows of the decision. A second time changes nothing. */
  intend(order: EffectOrder): Promise<void>;
  /**
   * Does what was intended, unless it was done before: then its kept result comes back, null where a person said that it happened. The result must survive JSON.
   * @throws NOT_FOUND when it was never intended, CONFLICT while it is being done or not known to have been, what `NothingHappened` carries
   */
  perform<T>(key: string, act: () => Promise<T>): Promise<T>;
  /** What an earlier boot was doing becomes `unknown`. @returns how many */
  surface(): Promise<number>;
  /** The person's word on an unknown one; inside a unit. @throws CONFLICT when it is not unknown (any more) */
  settle(id: string, happened: boolean, accountId: string): Promise<void>;
}

const notKnown = (subject: string, cause?: unknown): AppError =>
  new AppError('CONFLICT', `It is not known whether this happened: ${subject}. Look for yourself and say so under Tasks; until then it is not repeated.`, { cause });

/** @param boot tells what this start of the app is doing from what an earlier one was */
export const createEffects = (database: Database, clock: Clock, boot: string): Effects => {
  const now = (): string => clock.now().toISOString();
  const find = async (key: string): Promise<EffectRow | null> => ((await database.reader().query('SELECT id, subject, status, result FROM effects WHERE key = ?', [key])) as EffectRow[])[0] ?? null;
  const move = (id: string, status: EffectStatus, { result = null, reason = null }: { result?: string | null; reason?: string | null } = {}): Promise<unknown> =>
    database.writer().query('UPDATE effects SET status = ?, result = ?, reason = ?, boot = ?, updated_at = ? WHERE id = ?', [status, result, reason, boot, now(), id]);

  const begin = (key: string): Promise<EffectRow> =>
    database.unit(async () => {
      const row = await find(key);
      if (!row) throw new AppError('NOT_FOUND', 'This act was never written down as intended.');
      if (row.status === 'unknown') throw notKnown(row.subject);
      if (row.status === 'doing') throw new AppError('CONFLICT', `This is being done already: ${row.subject}.`);
      if (row.status !== 'done') await move(row.id, 'doing');
      return row;
    });

  const carryOut = async <T>(row: EffectRow, act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      const sure = error instanceof NothingHappened;
      await database.unit(async () => {
        await move(row.id, sure ? 'not_done' : 'unknown', { reason: AppError.from(sure ? error.why : error).message });
        if (!sure) database.record({ type: 'effect.unknown' });
      });
      throw sure ? error.why : notKnown(row.subject, error);
    }
  };

  return {
    intend: async ({ key, kind, subject, campaignId }) => {
      await database.writer().query(
        `INSERT INTO effects (id, key, kind, subject, campaign_id, status, boot, created_at, updated_at) VALUES (?, ?, ?, ?, ?, 'intent', ?, ?, ?) ON CONFLICT (key) DO NOTHING`,
        [newId(), key, kind, subject, campaignId, boot, now(), now()],
      );
    },
    perform: async <T>(key: string, act: () => Promise<T>): Promise<T> => {
      const row = await begin(key);
      if (row.status === 'done') return JSON.parse(row.result ?? 'null') as T; // what the same act answered when it was done
      faultPoint('effect.doing');
      const result = await carryOut(row, act);
      faultPoint('effect.happened');
      await database.unit(() => move(row.id, 'done', { result: JSON.stringify(result ?? null) }));
      return result;
    },
    surface: () =>
      database.unit(async () => {
        const found = (await database.writer().query(`SELECT id FROM effects WHERE status = 'doing' AND boot <> ?`, [boot])) as { id: string }[];
        for (const { id } of found) await move(id, 'unknown', { reason: 'The app ended in the middle of it.' });
        if (found.length > 0) database.record({ type: 'effect.unknown' });
        return found.length;
      }),
    settle: async (id, happened, accountId) => {
      const [row] = (await database.writer().query('SELECT status FROM effects WHERE id = ?', [id])) as { status: EffectStatus }[];
      if (!row) throw new AppError('NOT_FOUND', 'This act does not exist.');
      if (row.status !== 'unknown') throw new AppError('CONFLICT', 'This was decided already.', { details: { status: row.status } });
      await database.writer().query('UPDATE effects SET status = ?, settled_by = ?, updated_at = ? WHERE id = ?', [happened ? 'done' : 'not_done', accountId, now(), id]);
      database.record({ type: 'effect.settled' });
    },
  };
};
