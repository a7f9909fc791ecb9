import type { AppEvent, EventMessage } from '@shared/events';

/** The events of this process with increasing ids, for any number of listeners. */
export interface EventFeed {
  /**
   * Ends when the signal aborts. A listener whose last id is out of the buffer, or who is too slow, gets a reset.
   * @param options.wants what does not concern the listener is not kept for it
   */
  subscribe(options: { lastEventId: string | null; signal: AbortSignal; wants?: (event: AppEvent) => boolean }): AsyncIterable<EventMessage>;
  /** How many listen now. */
  readonly listening: number;
}
