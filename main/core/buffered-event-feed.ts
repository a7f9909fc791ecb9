// The events of this process for any number of windows: increasing ids, a bounded buffer to catch up from, progress
// at most four times a second for each task.
import type { AppEvent, EventMessage } from '@shared/events';
import type { EventBus } from './event-bus';
import type { EventFeed } from './event-feed';

export interface FeedOptions {
  /** Tells this process apart from an earlier one: an id of another process can not be continued. */
  session: string;
  bufferSize?: number;
  /** A listener that lets more than this wait is told to refetch. */
  maxWaiting?: number;
  progressEveryMs?: number;
}

interface Listener {
  wants: (event: AppEvent) => boolean;
  waiting: EventMessage[];
  wake: (() => void) | null;
}

/** Lets the last of many progress events through, at most one in `everyMs` a task; an end overtakes what waits. */
const coalesceProgress = (emit: (event: AppEvent) => void, everyMs: number): ((event: AppEvent) => void) => {
  const held = new Map<string, { timer: NodeJS.Timeout; last: AppEvent | null }>();
  const arm = (taskId: string): void => {
    const timer = setTimeout(() => {
      const entry = held.get(taskId);
      held.delete(taskId);
      if (!entry?.last) return;
      emit(entry.last);
      arm(taskId);
    }, everyMs);
    timer.unref();
    held.set(taskId, { timer, last: null });
  };
  return (event) => {
    if (event.type === 'task.progressed') {
      const entry = held.get(event.taskId);
      if (entry) entry.last = event;
      else {
        emit(event);
        arm(event.taskId);
      }
      return;
    }
    if (event.type === 'task.finished' || event.type === 'task.failed' || event.type === 'task.cancelled') {
      clearTimeout(held.get(event.taskId)?.timer);
      held.delete(event.taskId);
    }
    emit(event);
  };
};

export const createBufferedEventFeed = (bus: EventBus, options: FeedOptions): EventFeed => {
  const { session, bufferSize = 1_000, maxWaiting = 500, progressEveryMs = 250 } = options;
  const buffer: { seq: number; event: AppEvent; message: EventMessage }[] = [];
  const listeners = new Set<Listener>();
  let seq = 0;
  const idOf = (at: number): string => `${session}-${at}`;
  const reset = (): EventMessage => ({ id: idOf(seq), reset: true });

  const emit = (event: AppEvent): void => {
    seq += 1;
    const message: EventMessage = { id: idOf(seq), event };
    buffer.push({ seq, event, message });
    if (buffer.length > bufferSize) buffer.shift();
    for (const listener of listeners) {
      if (!listener.wants(event)) continue;
      listener.waiting.push(message);
      if (listener.waiting.length > maxWaiting) listener.waiting = [reset()];
      listener.wake?.();
    }
  };
  bus.subscribe(coalesceProgress(emit, progressEveryMs));

  const missed = (lastEventId: string | null, wants: Listener['wants']): EventMessage[] => {
    if (lastEventId === null) return [];
    const last = lastEventId.startsWith(`${session}-`) ? Number(lastEventId.slice(session.length + 1)) : NaN;
    const oldest = buffer[0]?.seq ?? seq + 1;
    if (!Number.isInteger(last) || last > seq || last < oldest - 1) return [reset()];
    return buffer.filter((entry) => entry.seq > last && wants(entry.event)).map((entry) => entry.message);
  };

  return {
    get listening() { return listeners.size; },
    async *subscribe({ lastEventId, signal, wants = () => true }) {
      const listener: Listener = { wants, waiting: missed(lastEventId, wants), wake: null };
      const wake = (): void => listener.wake?.();
      listeners.add(listener);
      signal.addEventListener('abort', wake);
      try {
        while (!signal.aborted) {
          const next = listener.waiting.shift();
          if (next) yield next;
          else await new Promise<void>((resolve) => { listener.wake = resolve; });
          listener.wake = null;
        }
      } finally {
        listeners.delete(listener);
        signal.removeEventListener('abort', wake);
      }
    },
  };
};
