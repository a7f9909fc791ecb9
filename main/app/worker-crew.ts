// The agents in a thread of their own: tagging, drafting and reviewing never hold up the window. The thread starts with the
// first call and stops when idle; the embedder lives in it, so that vectors make no second journey.
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { crewModels, type Crew, type CrewCall, type CrewHealth } from '../agents/crew';
import { AppError } from '../core/app-error';
import type { LineAnswer, ModelLine } from '../core/ports/model-line';
import type { CrewAsk, CrewAskReply, CrewCancel, CrewReady, CrewReply, CrewRequest, CrewSetting, CrewWork, LoadedModels } from './crew-protocol';
import { modelIsThere } from './model-files';

export interface WorkerCrewOptions {
  workersDir: string;
  workerExt: '.js' | '.mjs';
  idleMs?: number;
  /** Calls of runs in work at once; a person's calls wait for none. */
  atOnce?: number;
  /** A thread that has not let go of a cancelled call after this long is ended; its other calls go to the next one. */
  letGoMs?: number;
}

interface Waiting {
  request: CrewRequest;
  live: boolean;
  line: ModelLine | undefined;
  onText: CrewCall['onText'];
  /** What the language model of this call was asked. A thread that takes the call over asks the same again and is not made to pay twice. */
  asked: Map<string, Promise<LineAnswer>>;
  /** Fires when nobody wants the call any more. */
  given: AbortController;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const cancelled = (): AppError => new AppError('CANCELLED', 'The work was cancelled.');

/** How long a look at the health waits for the thread. */
const answersWithinMs = 1_000;

class CrewThread {
  private readonly queue: Waiting[] = [];
  private readonly inWork = new Map<number, Waiting>();
  /** Cancelled calls that the thread has not let go of yet; without a timer while it still loads. */
  private readonly lettingGo = new Map<number, NodeJS.Timeout | null>();
  private ready = false;
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private nextId = 1;
  private closed = false;
  private losses = 0;

  constructor(private readonly options: WorkerCrewOptions) {}

  call(work: CrewWork, input: unknown, { signal, urgency = 'run', line, onText }: CrewCall = {}): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.closed || signal?.aborted) return reject(cancelled());
      const id = this.nextId++;
      const given = new AbortController();
      const onAbort = (): void => {
        given.abort();
        this.drop(id);
        reject(cancelled());
        this.feed();
      };
      const done = (): void => {
        given.abort();
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.queue.push({
        request: { id, work, input, ...(line ? { asks: true as const } : {}) }, live: urgency === 'live', line, onText, asked: new Map(), given,
        resolve: (result) => { done(); resolve(result); },
        reject: (error) => { done(); reject(error); },
      });
      this.feed();
    });
  }

  /** Asks a thread that is up, and starts none: a look at the health must not cost a model's memory. */
  async health(): Promise<CrewHealth> {
    const [inWork, waiting, up] = [this.inWork.size, this.queue.length, this.worker !== null];
    const loaded = up ? await this.loadedModels() : null;
    const models = crewModels.map((name) => ({ name, state: loaded?.[name] ? ('loaded' as const) : modelIsThere(this.options.workersDir, name) ? ('loadable' as const) : ('missing' as const) }));
    const state = this.closed ? 'stopped' : inWork + waiting > 0 ? 'working' : up ? 'resting' : 'asleep';
    return { state, inWork, waiting, losses: this.losses, models };
  }

  /** null: it computes and did not answer in time. */
  private loadedModels(): Promise<LoadedModels | null> {
    return (this.call('models', null, { urgency: 'live', signal: AbortSignal.timeout(answersWithinMs) }) as Promise<LoadedModels>).catch(() => null);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.stayUp();
    for (const { reject } of [...this.queue.splice(0), ...this.inWork.values()]) reject(cancelled());
    this.inWork.clear();
    await this.end();
  }

  private drop(id: number): void {
    const at = this.queue.findIndex(({ request }) => request.id === id);
    if (at >= 0) this.queue.splice(at, 1);
    const dropped = this.inWork.get(id);
    if (!dropped || !this.worker) return;
    this.inWork.delete(id);
    this.worker.postMessage({ cancel: id } satisfies CrewCancel);
    // Scoring while typing is cancelled at every key and short by itself: a warm thread is worth more.
    if (!dropped.live) this.lettingGo.set(id, this.ready ? this.endIfKept() : null);
  }

  private endIfKept(): NodeJS.Timeout {
    return setTimeout(() => this.replace(), this.options.letGoMs ?? 500).unref();
  }

  /** The thread computes on what nobody wants: another one takes over what is still wanted. */
  private replace(): void {
    const wanted = [...this.inWork.values()];
    this.inWork.clear();
    this.queue.unshift(...wanted);
    void this.end();
    this.feed();
  }

  /** The language model of a call is asked here, where keys and the budget are. */
  private async askModel({ ask, of, request }: CrewAsk, thread: Worker): Promise<void> {
    const waiting = this.inWork.get(of);
    if (!waiting?.line) return;
    const key = JSON.stringify(request);
    const answer = waiting.asked.get(key) ?? waiting.line.complete(request, { signal: waiting.given.signal, ...(waiting.onText ? { onText: waiting.onText } : {}) });
    waiting.asked.set(key, answer);
    const reply: CrewAskReply = await answer.then(
      (result) => ({ asked: ask, result }),
      (thrown: unknown) => {
        const { name, code, message, details, retry } = AppError.from(thrown);
        return { asked: ask, error: { name, code, message, details, retry } };
      },
    );
    if (this.worker === thread) thread.postMessage(reply);
  }

  private heard(reply: CrewReply | CrewReady | CrewAsk, thread: Worker): void {
    if ('ask' in reply) return void this.askModel(reply, thread);
    if ('ready' in reply) {
      this.ready = true;
      for (const id of this.lettingGo.keys()) this.lettingGo.set(id, this.endIfKept());
      return;
    }
    clearTimeout(this.lettingGo.get(reply.id) ?? undefined);
    this.lettingGo.delete(reply.id);
    const waiting = this.inWork.get(reply.id);
    this.inWork.delete(reply.id);
    if ('result' in reply) waiting?.resolve(reply.result);
    else waiting?.reject(AppError.from(reply.error));
    this.feed();
  }

  private feed(): void {
    if (this.closed) return;
    let free = (this.options.atOnce ?? 2) - [...this.inWork.values()].filter(({ live }) => !live).length;
    for (const waiting of [...this.queue]) {
      if (!waiting.live && free <= 0) continue;
      if (!waiting.live) free -= 1;
      this.queue.splice(this.queue.indexOf(waiting), 1);
      this.send(waiting);
    }
    if (this.inWork.size === 0 && this.queue.length === 0 && this.worker && !this.idle) this.rest(this.worker);
  }

  private send(waiting: Waiting): void {
    this.stayUp();
    this.worker ??= this.hire();
    this.worker.ref();
    this.inWork.set(waiting.request.id, waiting);
    this.worker.postMessage(waiting.request);
  }

  private stayUp(): void {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
  }

  private rest(worker: Worker): void {
    worker.unref();
    this.idle = setTimeout(() => void this.end(), this.options.idleMs ?? 60_000);
    this.idle.unref();
  }

  private hire(): Worker {
    const { workersDir, workerExt } = this.options;
    const hired = new Worker(join(workersDir, `crew${workerExt}`), { workerData: { workersDir } satisfies CrewSetting });
    hired.on('message', (reply: CrewReply | CrewReady | CrewAsk) => { if (this.worker === hired) this.heard(reply, hired); });
    hired.on('error', (error) => this.lose(hired, error));
    hired.on('exit', (code) => this.lose(hired, new Error(`exit code ${code}`)));
    return hired;
  }

  private lose(lost: Worker, error: Error): void {
    if (this.worker !== lost) return;
    this.losses += 1;
    this.forget();
    const waiting = [...this.inWork.values()];
    this.inWork.clear();
    for (const { reject } of waiting) reject(new AppError('INTERNAL', `The agents' thread stopped: ${error.message}`, { cause: error, retry: true }));
    this.feed();
  }

  private async end(): Promise<void> {
    const ended = this.worker;
    this.forget();
    await ended?.terminate();
  }

  private forget(): void {
    this.worker = null;
    this.ready = false;
    for (const timer of this.lettingGo.values()) clearTimeout(timer ?? undefined);
    this.lettingGo.clear();
  }
}

export const createWorkerCrew = (options: WorkerCrewOptions): Crew => {
  const thread = new CrewThread(options);
  // The thread answers by the contract of the work that was asked; agents parse their own output.
  const ask = <W extends Exclude<CrewWork, 'models'>>(work: W) => ((input: unknown, call?: CrewCall) => thread.call(work, input, call)) as unknown as Crew[W];
  return { analyse: ask('analyse'), write: ask('write'), review: ask('review'), fingerprint: ask('fingerprint'), embed: ask('embed'), health: () => thread.health(), close: () => thread.close() };
};
