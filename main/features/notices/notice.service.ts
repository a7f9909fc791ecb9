import { noticeKinds, noticePreferences, type announcementInput, type announcementKinds, type NoticeDto, type NoticeKind, type noticeCounts, type noticeListInput, type noticePage, type NoticePreferences, type NoticePreferencesPatch } from '@shared/contracts/notice';
import type { z } from 'zod';
import { AppError } from '../../core/app-error';
import type { Clock } from '../../core/ports/clock';
import { newId } from '../../core/ids';
import type { Database } from '../../db/database';
import type { Actor } from '../accounts';
import type { NoticeRepository } from './notice.repository';
import { keptDays } from './notice.rules';
import { raise } from './raise-notices';

/** The notification centre of each account: its own notices and everybody's. */
export interface NoticeService {
  list(actor: Actor, input: z.output<typeof noticeListInput>): Promise<z.infer<typeof noticePage>>;
  counts(actor: Actor): Promise<z.infer<typeof noticeCounts>>;
  /** Without ids: all. What is not the account's own is left as it is. */
  markRead(actor: Actor, ids?: readonly string[]): Promise<void>;
  dismiss(actor: Actor, ids?: readonly string[]): Promise<void>;
  preferences(accountId: string): Promise<NoticePreferences>;
  setPreferences(actor: Actor, patch: NoticePreferencesPatch): Promise<NoticePreferences>;
  /** Announcements that are not over and that the account has not dismissed, newest first. */
  announcements(actor: Actor): Promise<NoticeDto[]>;
  /** To everybody. @throws VALIDATION when its time is over or ends before it begins */
  announce(kind: (typeof announcementKinds)[number], input: z.output<typeof announcementInput>): Promise<void>;
  /** Forgets what is older than 90 days. */
  forgetOld(): Promise<void>;
}

export interface NoticePorts {
  database: Database;
  clock: Clock;
  repository: NoticeRepository;
}

const dayMs = 24 * 3_600_000;

const requireTime = ({ from, until }: z.output<typeof announcementInput>, now: string): void => {
  if (until && until <= now) throw new AppError('VALIDATION', 'The end is over already. Give a time that is still to come, or none.', { details: { field: 'until' } });
  if (until && from && until <= from) throw new AppError('VALIDATION', 'The end must come after the beginning.', { details: { field: 'until' } });
};

export const createNoticeService = (ports: NoticePorts): NoticeService => {
  const { database, clock, repository } = ports;
  const now = (): string => clock.now().toISOString();
  const preferences = async (accountId: string): Promise<NoticePreferences> => noticePreferences.parse(await repository.preferences(accountId));
  const hiddenFrom = async (accountId: string): Promise<NoticeKind[]> => {
    const { ways } = await preferences(accountId);
    return noticeKinds.filter((kind) => ways[kind] === 'none');
  };
  const mark = (set: 'read_at' | 'dismissed_at') => (actor: Actor, ids?: readonly string[]): Promise<void> =>
    database.unit(async () => {
      await repository.mark(actor.id, ids, set, now());
      database.record({ type: 'notice.changed', accountId: actor.id });
    });
  return {
    list: async (actor, input) => repository.list(actor.id, await hiddenFrom(actor.id), input),
    counts: async (actor) => ({ unread: await repository.unread(actor.id, await hiddenFrom(actor.id)) }),
    markRead: mark('read_at'),
    dismiss: mark('dismissed_at'),
    preferences,
    setPreferences: (actor, patch) =>
      database.unit(async () => {
        const before = await preferences(actor.id);
        const next = noticePreferences.parse({ ways: { ...before.ways, ...patch.ways }, quiet: { ...before.quiet, ...patch.quiet }, onClose: patch.onClose ?? before.onClose });
        await repository.savePreferences(actor.id, next, now());
        database.record({ type: 'notice.changed', accountId: actor.id });
        return next;
      }),
    announcements: (actor) => repository.announcements(actor.id, now()),
    announce: async (kind, input) => {
      requireTime(input, now());
      await database.unit(() => raise(ports, { accountId: null, kind, key: `${kind} ${newId()}`, message: input.message, fromAt: input.from ?? null, untilAt: input.until ?? null }));
    },
    forgetOld: () => database.unit(() => repository.removeBefore(new Date(clock.now().getTime() - keptDays * dayMs).toISOString())),
  };
};
