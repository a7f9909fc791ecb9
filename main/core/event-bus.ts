import type { AppEvent } from '@shared/events';

/** Where events go after their unit of work has committed. Listeners never throw into the publisher. */
export interface EventBus {
  publish(event: AppEvent): void;
  /** @returns the end of the subscription */
  subscribe(listener: (event: AppEvent) => void): () => void;
}

/** @param onError told when a listener throws; the others still hear the event */
export const createEventBus = (onError: (error: unknown) => void = () => {}): EventBus => {
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    publish: (event) => {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          onError(error);
        }
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
