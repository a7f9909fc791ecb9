import type { EventMessage } from '@shared/events';

/** The events of this process with increasing ids, for any number of listeners. */
export interface EventFeed {
  /** Ends when the signal aborts. A listener whose last id is out of the buffer, or who is too slow, gets a reset. */
  subscribe(options: { lastEventId: string | null; signal: AbortSignal }): AsyncIterable<EventMessage>;
}
