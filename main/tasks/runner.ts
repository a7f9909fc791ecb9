// Takes due tasks from the queue, few at a time, and runs them. Stops at step borders when asked to.
import { AppError } from '../core/app-error';
import type { Clock } from '../core/ports/clock';
import { inTrace } from '../core/trace';
import type { AnyTaskDefinition, TaskHandler } from './define-task';
import type { Random } from './retry-policy';
import { runTask, type InHand, type TaskRunPorts } from './task-run';

export interface TaskRunner {
  /** Voids what an earlier boot left leased and begins. */
  start(): Promise<void>;
  /** Looks for work now; called after a commit that queued some. */
  wake(): void;
  /** What runs for the campaign goes back to the queue at its next border. */
  yieldCampaign(campaignId: string): void;
  /** What runs goes back to the queue at its next border: all work was paused before. */
  yieldAll(): void;
  /** Aborts what runs under these ids; their rows were cancelled before. */
  abort(taskIds: readonly string[]): void;
  /** Lets steps in hand end, at most `graceMs`; then cuts them short. Nothing is lost either way. */
  stop(graceMs: number): Promise<void>;
  running(): number;
  /** What keeps the queue from going on: a full disk, or a failure several times in a row; null while it goes on. */
  trouble(): AppError | null;
  /** Pauses all work, whose place is kept, until `resume`: no space is left. */
  stall(error: AppError): void;
  /** Why work waits for `resume`, or null. */
  stalled(): AppError | null;
  /** Tries for real whether there is space, and goes on. @throws DISK_FULL when there is still none; work stays paused */
  resume(): Promise<void>;
}

export interface RunnerOptions extends Omit<TaskRunPorts, 'onFull' | 'random'> {
  random?: Random;
  definitions: readonly AnyTaskDefinition[];
  clock: Clock;
  /** @throws DISK_FULL */
  requireSpace(): Promise<void>;
}

const longestSleepMs = 60_000;
const afterTroubleMs = 500;
const longestTroubleMs = 30_000;
/** Failures in a row from which it is no passing trouble. */
const troubleFrom = 4;

class QueueRunner implements TaskRunner {
  private readonly byName: Map<string, AnyTaskDefinition>;
  private readonly handlers = new Map<string, Promise<TaskHandler<never>>>();
  private readonly inHand = new Map<string, InHand>();
  private readonly ends = new Set<Promise<void>>();
  private started = false;
  private pumping: Promise<void> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | null = null;
  private failures = 0;
  private lastFailure: AppError | null = null;
  /** A task whose end could not be written: its row still says that it runs. */
  private lostEnd = false;
  private full: AppError | null = null;
  private readonly ports: TaskRunPorts;

  constructor(private readonly options: RunnerOptions) {
    this.byName = new Map(options.definitions.map((definition) => [definition.name, definition]));
    this.ports = { ...options, random: options.random ?? Math.random, onFull: (error) => this.stall(error) };
  }

  async start(): Promise<void> {
    await this.options.store.voidLeases();
    this.started = true;
    this.wake();
  }

  wake(): void {
    if (!this.started || this.full) return;
    if (this.pumping) {
      this.again = true;
      return;
    }
    this.again = false;
    this.pumping = this.pump()
      .then(() => { this.failures = 0; })
      .catch((error: unknown) => {
        this.failures += 1;
        this.lastFailure = AppError.from(error);
        if (this.lastFailure.code === 'DISK_FULL') return this.stall(this.lastFailure);
        this.options.log.error('the queue can not go on', { code: this.lastFailure.code, failures: this.failures });
        this.wakeIn(Math.min(longestTroubleMs, afterTroubleMs * 2 ** (this.failures - 1)));
      })
      .finally(() => {
        this.pumping = null;
        if (this.again) this.wake();
      });
  }

  yieldCampaign(campaignId: string): void {
    for (const hand of this.inHand.values()) if (hand.task.campaignId === campaignId) hand.yieldAtBorder = true;
  }

  yieldAll(): void {
    for (const hand of this.inHand.values()) hand.yieldAtBorder = true;
  }

  abort(taskIds: readonly string[]): void {
    for (const id of taskIds) this.inHand.get(id)?.abort.abort(new AppError('CANCELLED', 'The work was cancelled.'));
  }

  async stop(graceMs: number): Promise<void> {
    this.started = false;
    if (this.timer) clearTimeout(this.timer);
    this.yieldAll();
    const cut = setTimeout(() => { for (const hand of this.inHand.values()) hand.abort.abort(new AppError('CANCELLED', 'The app is closing.')); }, graceMs);
    while (this.pumping || this.ends.size > 0) await Promise.all([this.pumping, ...this.ends]);
    clearTimeout(cut);
  }

  running(): number {
    return this.inHand.size;
  }

  trouble(): AppError | null {
    return this.full ?? (this.failures >= troubleFrom ? this.lastFailure : null);
  }

  stall(error: AppError): void {
    if (this.full) return;
    this.full = error;
    this.yieldAll();
    this.options.log.error('work is paused: no space is left', { code: error.code });
    this.options.publish({ type: 'system.disk_filled' });
  }

  stalled(): AppError | null {
    return this.full;
  }

  async resume(): Promise<void> {
    if (!this.full) return;
    await this.options.requireSpace();
    this.full = null;
    this.failures = 0;
    this.wake();
    await this.pumping;
    // Asked again: the first write may have met the end of the space once more.
    const still: AppError | null = this.stalled();
    if (still) throw still;
    this.options.publish({ type: 'system.work_resumed' });
  }

  private async pump(): Promise<void> {
    if (this.lostEnd) {
      await this.options.store.voidLost([...this.inHand.keys()]);
      this.lostEnd = false;
    }
    for (let names = this.free(); this.started && names.length > 0; names = this.free()) {
      const task = await this.options.store.take(names);
      if (!task) break;
      const definition = this.byName.get(task.name);
      if (definition) this.begin({ task, abort: new AbortController(), yieldAtBorder: !this.started }, definition);
    }
    await this.sleepUntilDue();
  }

  /** Kinds of which another one may run. */
  private free(): string[] {
    const counts = new Map<string, number>();
    for (const { task } of this.inHand.values()) counts.set(task.name, (counts.get(task.name) ?? 0) + 1);
    return this.options.definitions.filter(({ name, concurrency }) => (counts.get(name) ?? 0) < concurrency).map(({ name }) => name);
  }

  private begin(hand: InHand, definition: AnyTaskDefinition): void {
    this.inHand.set(hand.task.id, hand);
    const end = inTrace(hand.task.traceId, () => this.logged(hand, () => runTask(this.ports, definition, hand, () => this.handlerOf(definition)))).then((written) => {
      this.lostEnd ||= !written;
      this.inHand.delete(hand.task.id);
      this.ends.delete(end);
      this.wake();
    });
    this.ends.add(end);
  }

  /** Under the trace of the act that queued it: from the click to what its task met. */
  private async logged({ task }: InHand, run: () => Promise<boolean>): Promise<boolean> {
    const [about, started] = [{ name: task.name, taskId: task.id, campaignId: task.campaignId }, performance.now()];
    this.options.log.info('task begins', about);
    const written = await run();
    this.options.log.info('task ends', { ...about, ms: Math.round(performance.now() - started) });
    return written;
  }

  private handlerOf(definition: AnyTaskDefinition): Promise<TaskHandler<never>> {
    const known = this.handlers.get(definition.name) ?? definition.load();
    this.handlers.set(definition.name, known);
    known.catch(() => this.handlers.delete(definition.name));
    return known;
  }

  private async sleepUntilDue(): Promise<void> {
    const due = await this.options.store.nextDue();
    if (!this.started || due === null) return;
    const wait = Math.min(longestSleepMs, Math.max(0, new Date(due).getTime() - this.options.clock.now().getTime()));
    // A task that is due but waits for its lane or a free place: its predecessor's end wakes the pump.
    if (wait === 0 && this.inHand.size > 0) return;
    this.wakeIn(Math.max(wait, 20));
  }

  private wakeIn(ms: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), ms);
  }
}

export const createTaskRunner = (options: RunnerOptions): TaskRunner => new QueueRunner(options);
