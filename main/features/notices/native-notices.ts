// Tells the desktop of notices: as the person wants it, to whom the window belongs, never while the window is in front, and
// after the quiet hours what came in them, in one. Without the signed-in person nothing but that there is something.
import { noticePath } from '@shared/notice-path';
import type { AppEvent } from '@shared/events';
import { AppError } from '../../core/app-error';
import type { EventBus } from '../../core/event-bus';
import type { Clock } from '../../core/ports/clock';
import type { Desktop } from '../../core/ports/desktop';
import type { Logger } from '../../core/ports/logger';
import type { Database } from '../../db/database';
import type { NoticeRow } from './notice.entity';
import type { NoticeRepository } from './notice.repository';
import { isQuiet } from './notice.rules';
import type { NoticeService } from './notice.service';
import { diskFullWords, neutralWords, summaryOf, wordsOf, type NoticeFacts } from './notice-words';

export interface NativeNotices {
  start(): Promise<void>;
  /** Once a minute, and when a test says so: tells what quiet hours held, and forgets what is old once a day. */
  tick(): Promise<void>;
  stop(): void;
}

export interface NativeNoticePorts {
  bus: EventBus;
  database: Database;
  clock: Clock;
  log: Logger;
  desktop: Pick<Desktop, 'notify' | 'focused'>;
  repository: NoticeRepository;
  service: Pick<NoticeService, 'preferences' | 'forgetOld'>;
  /** Whose windows are open: the account's id, or null for one that is locked or signed out. */
  present(): Promise<(string | null)[]>;
}

const minuteMs = 60_000;
const dayMs = 24 * 3_600_000;

/** For whom a notice is told now: the account whose preferences count, and whether it may read what it is about. */
type Listener = { accountId: string | null; mayRead: boolean } | null;

const listenerOf = (present: readonly (string | null)[], accountId: string | null): Listener => {
  const own = present.find((one) => one !== null && (accountId === null || one === accountId));
  if (own) return { accountId: own, mayRead: true };
  return present.includes(null) ? { accountId, mayRead: false } : null; // somebody else's window is told nothing
};

/** What is told, and to whom; each call is one attempt. */
const createTeller = ({ database, clock, desktop, repository, service, present }: NativeNoticePorts) => {
  const factsOf = async ({ kind, count, campaignId, message }: NoticeRow): Promise<NoticeFacts> => ({ kind, count, message, campaignName: campaignId ? ((await repository.campaign(campaignId))?.name ?? null) : null });
  const quietFor = async (accountId: string | null): Promise<boolean> => accountId !== null && isQuiet((await service.preferences(accountId)).quiet, clock.now());
  return {
    /** @returns whether it was held for after the quiet hours */
    raised: async (noticeId: string): Promise<boolean> => {
      const notice = await repository.find(noticeId);
      const listener = notice && listenerOf(await present(), notice.accountId);
      if (!notice || !listener) return false;
      if (listener.accountId !== null && (await service.preferences(listener.accountId)).ways[notice.kind] !== 'native') return false;
      if (await quietFor(listener.accountId)) {
        await database.unit(() => repository.update(notice.id, { held: true }));
        return true;
      }
      desktop.notify({ ...(listener.mayRead ? wordsOf(await factsOf(notice)) : neutralWords), path: listener.mayRead ? noticePath(notice) : '/' });
      return false;
    },
    /** The disk is full: no row can tell of it. */
    diskFilled: async (): Promise<void> => {
      const listener = listenerOf(await present(), null);
      if (listener && !(await quietFor(listener.accountId))) desktop.notify({ ...(listener.mayRead ? diskFullWords : neutralWords), path: '/' });
    },
    /** What quiet hours held of one account, once they are over. */
    held: async (accountId: string | null, held: readonly NoticeRow[]): Promise<void> => {
      const listener = listenerOf(await present(), accountId);
      if (!listener || (await quietFor(listener.accountId))) return;
      await database.unit(() => repository.release(held.map(({ id }) => id)));
      const unseen = listener.accountId === null ? held : await repository.unseen(held.map(({ id }) => id), listener.accountId);
      const [first] = unseen;
      if (!first || desktop.focused()) return;
      if (!listener.mayRead) return desktop.notify({ ...neutralWords, path: '/' });
      const facts = await Promise.all(unseen.map(factsOf));
      desktop.notify(unseen.length === 1 ? { ...wordsOf(facts[0] as NoticeFacts), path: noticePath(first) } : { ...summaryOf(facts), path: '/' });
    },
  };
};

export const createNativeNotices = (ports: NativeNoticePorts): NativeNotices => {
  const { bus, clock, log, desktop, repository, service } = ports;
  const tell = createTeller(ports);
  let [timer, end, lastForgotten]: [NodeJS.Timeout | null, (() => void) | null, number] = [null, null, 0];
  let anyHeld = true; // an earlier boot may have left some

  const tick = async (): Promise<void> => {
    const at = clock.now().getTime();
    if (at - lastForgotten >= dayMs) {
      lastForgotten = at;
      await service.forgetOld();
    }
    if (!anyHeld) return;
    anyHeld = false; // what is held from here on sets it again
    const held = await repository.held();
    anyHeld ||= held.length > 0;
    for (const accountId of new Set(held.map((notice) => notice.accountId))) await tell.held(accountId, held.filter((notice) => notice.accountId === accountId));
  };

  /** A notice that could not be told still stands in the app. */
  const guarded = (work: Promise<void>): Promise<void> => work.catch((error: unknown) => log.warn('the desktop could not be told', { code: AppError.from(error).code }));
  const hear = (event: AppEvent): void => {
    if (desktop.focused()) return; // the bell in front of the person tells it
    if (event.type === 'notice.raised') void guarded(tell.raised(event.noticeId).then((held) => { anyHeld ||= held; }));
    if (event.type === 'system.disk_filled') void guarded(tell.diskFilled());
  };

  return {
    start: async () => {
      end = bus.subscribe(hear);
      timer = setInterval(() => void guarded(tick()), minuteMs);
      timer.unref();
      await guarded(tick());
    },
    tick,
    stop: () => {
      if (timer) clearInterval(timer);
      end?.();
    },
  };
};
