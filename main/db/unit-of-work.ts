// All writes take turns: TypeORM's SQLite driver has one connection, and concurrent transactions on it corrupt each other.
// A nested call joins the open unit, and its failure dooms the whole unit even where it is caught: nothing half-written
// can commit. Events recorded inside a unit leave after its commit, and never when it failed.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';
import type { AppEvent } from '@shared/events';
import { AppError } from '../core/app-error';
import { wrapSqliteError } from './sqlite-errors';

interface Unit {
  manager: EntityManager;
  open: boolean;
  doomed?: { cause: unknown };
  events: AppEvent[];
  afterCommit: (() => void)[];
}

export interface UnitOfWork {
  /** One transaction; joins the open one when called inside it. @throws what `work` throws, and database errors by code */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** The connection of the open unit, or null outside of one. */
  current(): EntityManager | null;
  /** Leaves after the commit. @throws INTERNAL outside a unit */
  record(event: AppEvent): void;
  afterCommit(act: () => void): void;
  /** Resolves when every unit that was asked for has ended. */
  settled(): Promise<void>;
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface UnitListeners {
  publish(event: AppEvent): void;
  onFull?(error: AppError): void;
  /** Writes what follows from the events of a unit, inside it: it commits with them or not at all. */
  beforeCommit?(events: readonly AppEvent[]): Promise<void>;
}

export const createUnitOfWork = (source: DataSource, { publish, onFull = () => {}, beforeCommit }: UnitListeners): UnitOfWork => {
  const storage = new AsyncLocalStorage<Unit>();
  let tail: Promise<unknown> = Promise.resolve();

  const openUnit = (): Unit => {
    const unit = storage.getStore();
    if (!unit?.open) throw new AppError('INTERNAL', 'Written outside a unit of work.');
    return unit;
  };

  const inside = async <T>(unit: Unit, work: () => Promise<T>): Promise<T> => {
    try {
      const result = await work();
      if (unit.doomed) throw unit.doomed.cause;
      if (unit.events.length > 0) await beforeCommit?.([...unit.events]);
      return result;
    } finally {
      // Invariant: a callback that outlives its unit is not inside it any more (unit-of-work.test.ts).
      unit.open = false;
    }
  };

  const takeTurn = async <T>(work: () => Promise<T>): Promise<T> => {
    await nextTurn(); // awaits of SQLite resolve as microtasks: without this a queue of units starves timers and IPC
    const unit: Unit = { manager: source.manager, open: true, events: [], afterCommit: [] };
    const result = await source.transaction((manager) => {
      unit.manager = manager;
      return storage.run(unit, () => inside(unit, work));
    });
    for (const event of unit.events) publish(event);
    for (const act of unit.afterCommit) act();
    return result;
  };

  return {
    run: async (work) => {
      const outer = storage.getStore();
      if (outer?.open) {
        try {
          return await work();
        } catch (cause) {
          outer.doomed ??= { cause };
          throw cause;
        }
      }
      const turn = tail.then(() => storage.exit(() => takeTurn(work)));
      tail = turn.catch(() => undefined);
      try {
        return await turn;
      } catch (error) {
        const wrapped = wrapSqliteError(error);
        if (wrapped instanceof AppError && wrapped.code === 'DISK_FULL') onFull(wrapped);
        throw wrapped;
      }
    },
    current: () => {
      const unit = storage.getStore();
      return unit?.open ? unit.manager : null;
    },
    record: (event) => void openUnit().events.push(event),
    afterCommit: (act) => void openUnit().afterCommit.push(act),
    settled: async () => { await tail; },
  };
};
