// Takes due tasks from the queue, few at a time, and runs them. Stops at step borders when asked to.
import { AppError } from '../core/app-error';
import type { Clock } from '../core/ports/clock';
import type { AnyTaskDefinition, TaskHandler } from './define-task';
import { runTask, type InHand, type TaskRunPorts } from './task-run';

export interface TaskRunner {
  /** Voids what an earlier boot left leased and begins. */
  start(): Promise<void>;
  /** Looks for work now; called after a commit that queued some. */
  wake(): void;
  /** What runs for the campaign goes back to the queue at its next border. */
  yieldCampaign(campaignId: string): void;
  /** Aborts what runs under these ids; their rows were cancelled before. */
  abort(taskIds: readonly string[]): void;
  /** Lets steps in hand end, at most `graceMs`; then cuts them short. Nothing is lost either way. */
  stop(graceMs: number): Promise<void>;
  running(): number;
}

export interface RunnerOptions extends TaskRunPorts {
  definitions: readonly AnyTaskDefinition[];
  clock: Clock;
}

const longestSleepMs = 60_000;

export const createTaskRunner = (options: RunnerOptions): TaskRunner => {
  const { store, definitions, clock, log } = options;
  const byName = new Map(definitions.map((definition) => [definition.name, definition]));
  const handlers = new Map<string, Promise<TaskHandler<never>>>();
  const inHand = new Map<string, InHand>();
  const ends = new Set<Promise<void>>();
  let started = false;
  let pumping: Promise<void> | null = null;
  let again = false;
  let timer: NodeJS.Timeout | null = null;

  const loader = (definition: AnyTaskDefinition) => (): Promise<TaskHandler<never>> => {
    const known = handlers.get(definition.name) ?? definition.load();
    handlers.set(definition.name, known);
    known.catch(() => handlers.delete(definition.name));
    return known;
  };
  const free = (): string[] => {
    const counts = new Map<string, number>();
    for (const { task } of inHand.values()) counts.set(task.name, (counts.get(task.name) ?? 0) + 1);
    return definitions.filter(({ name, concurrency }) => (counts.get(name) ?? 0) < concurrency).map(({ name }) => name);
  };

  const sleepUntilDue = async (): Promise<void> => {
    const due = await store.nextDue();
    if (!started || due === null) return;
    const wait = Math.min(longestSleepMs, Math.max(0, new Date(due).getTime() - clock.now().getTime()));
    // A task that is due but waits for its lane or a free place: its predecessor's end wakes the pump.
    if (wait === 0 && inHand.size > 0) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => wake(), Math.max(wait, 20));
  };

  const begin = (hand: InHand, definition: AnyTaskDefinition): void => {
    inHand.set(hand.task.id, hand);
    const end = runTask(options, definition, hand, loader(definition)).finally(() => {
      inHand.delete(hand.task.id);
      ends.delete(end);
      wake();
    });
    ends.add(end);
  };

  const pump = async (): Promise<void> => {
    for (let names = free(); started && names.length > 0; names = free()) {
      const task = await store.take(names);
      if (!task) break;
      const definition = byName.get(task.name);
      if (definition) begin({ task, abort: new AbortController(), yieldAtBorder: !started }, definition);
    }
    await sleepUntilDue();
  };

  const wake = (): void => {
    if (!started) return;
    if (pumping) {
      again = true;
      return;
    }
    again = false;
    pumping = pump()
      .catch((error: unknown) => {
        log.error('the queue could not be read', { code: AppError.from(error).code });
        timer = setTimeout(() => wake(), 1_000);
      })
      .finally(() => {
        pumping = null;
        if (again) wake();
      });
  };

  return {
    start: async () => {
      await store.voidLeases();
      started = true;
      wake();
    },
    wake,
    yieldCampaign: (campaignId) => {
      for (const hand of inHand.values()) if (hand.task.campaignId === campaignId) hand.yieldAtBorder = true;
    },
    abort: (taskIds) => {
      for (const id of taskIds) inHand.get(id)?.abort.abort(new AppError('CANCELLED', 'The work was cancelled.'));
    },
    stop: async (graceMs) => {
      started = false;
      if (timer) clearTimeout(timer);
      for (const hand of inHand.values()) hand.yieldAtBorder = true;
      const cut = setTimeout(() => { for (const hand of inHand.values()) hand.abort.abort(new AppError('CANCELLED', 'The app is closing.')); }, graceMs);
      while (pumping || ends.size > 0) await Promise.all([pumping, ...ends]);
      clearTimeout(cut);
    },
    running: () => inHand.size,
  };
};
