// What every part of the app stands on: the opened workspace, the bus, the space kept for a full disk.
import type { AppEvent } from '@shared/events';
import { AppError } from '../core/app-error';
import { createEventBus } from '../core/event-bus';
import { createBallast, type Ballast } from '../db/ballast';
import { openDatabase, type Database } from '../db/database';
import { migrations } from '../db/migrations';
import { fullDisk } from '../db/sqlite-errors';
import type { ContainerOptions } from './container-options';
import { entities } from './entity-registry';

export interface Ground {
  database: Database;
  bus: ReturnType<typeof createEventBus>;
  ballast: Ballast;
  /** Who hears of a full disk from now on; of one that was met while opening, at once. */
  onFull(listener: (error: AppError) => void): void;
  /** Who writes, from now on, what follows from the events of a unit of work, inside it. */
  beforeCommit(listener: (events: readonly AppEvent[]) => Promise<void>): void;
}

/** @throws DATABASE_BUSY DATABASE_READ_ONLY DATABASE_FOREIGN DATABASE_CORRUPT DISK_FULL */
export const openGround = async ({ workspaceDir: dir, workersDir, workerExt, clock, log }: ContainerOptions, ballast: Ballast = createBallast(dir)): Promise<Ground> => {
  const bus = createEventBus((error) => log.error('a listener failed', { code: AppError.from(error).code }));
  let met: AppError | null = null;
  // The database is open before there is a runner to pause.
  let listener: ((error: AppError) => void) | null = null;
  let follow: (events: readonly AppEvent[]) => Promise<void> = async () => {};
  const hear = (error: AppError): void => {
    ballast.giveUp();
    if (listener) listener(error);
    else met = error;
  };
  const freeSpace = (): boolean => {
    const freed = ballast.giveUp();
    if (freed) met = fullDisk(null);
    return freed;
  };
  const database = await openDatabase({ dir, entities, migrations, publish: bus.publish, now: () => clock.now(), freeSpace, onFull: hear, beforeCommit: (events) => follow(events), thread: { workersDir, workerExt } });
  return {
    database, bus, ballast,
    onFull: (given) => {
      listener = given;
      if (met) given(met);
    },
    beforeCommit: (given) => { follow = given; },
  };
};
