// Space kept for a full disk, on a small file system of its own: it is really there, and it is what the app writes with then.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { personaInput } from '../../shared/contracts/persona';
import type { App } from '../../main/app/container';
import { createBallast } from '../../main/db/ballast';
import { backupsDir } from '../../main/db/workspace-files';
import { openApp } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { mountSmallDisk, writeUntilFull, type SmallDisk } from '../support/small-disk';

const megabyte = 1024 * 1024;
const bytes = 3 * megabyte;
let disk: SmallDisk;
let app: App | null;
let dir: string;
beforeEach(() => { disk = mountSmallDisk(16_000); dir = join(disk.dir, 'workspace'); app = null; });
afterEach(async () => { await app?.container.close(0); disk.remove(); });

const open = async (): Promise<App> => {
  app = await openApp(dir, { crew: createPlainCrew(), ballast: createBallast(dir, bytes, 8 * megabyte) });
  return app;
};
const ballast = (): string => join(dir, 'ballast');
const filler = (): string => join(disk.dir, 'filler');
const addPersona = ({ container, actor }: App, name: string, about = 'x'.repeat(300)) => container.services.personas.create(actor, personaInput.parse({ name, email: 'mara@example.com', about }));

it('is given up when the disk is full, so that the next act can be written, and made again before work goes on', async () => {
  const opened = await open();
  await opened.upkeep.tick();
  const { size, blocks } = statSync(ballast());
  expect(size).toBe(bytes);
  expect(blocks * 512).toBeGreaterThanOrEqual(bytes); // not sparse
  writeUntilFull(filler());
  await expect(addPersona(opened, 'Mara')).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(existsSync(ballast())).toBe(false);
  await addPersona(opened, 'Mara');
  const { system } = opened.container.services;
  expect(await system.status(opened.actor)).toMatchObject({ stalled: 'disk_full' });
  await expect(system.resumeWork()).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect(existsSync(`${ballast()}.part`)).toBe(false);
  rmSync(filler());
  await system.resumeWork();
  expect(await system.status(opened.actor)).toMatchObject({ stalled: null });
  expect(statSync(ballast()).size).toBe(bytes);
});

it('opens a workspace on a disk that is full, and says that work waits', async () => {
  const first = await open();
  await addPersona(first, 'Mara');
  await first.upkeep.tick();
  await first.container.close(0);
  app = null;
  writeUntilFull(filler());
  const second = await open();
  expect(existsSync(ballast())).toBe(false);
  expect(await second.container.services.system.status(second.actor)).toMatchObject({ stalled: 'disk_full' });
  await addPersona(second, 'Ana');
  expect((await second.container.services.personas.list(second.actor)).map(({ name }) => name).sort()).toEqual(['Ana', 'Mara']);
});

it('takes no space where there is little, and leaves none of it behind', async () => {
  const small = createBallast(disk.dir, bytes, 64 * megabyte);
  expect(await small.ensure()).toBe(false);
  expect(existsSync(join(disk.dir, 'ballast'))).toBe(false);
  expect(small.giveUp()).toBe(false);
});

it('fails a backup on a full disk without a half one, and the workspace goes on', async () => {
  const opened = await open();
  await addPersona(opened, 'Mara');
  writeUntilFull(filler());
  await expect(opened.container.services.backups.create()).rejects.toMatchObject({ code: 'DISK_FULL' });
  expect((await opened.container.services.backups.list()).items).toEqual([]);
  expect(readdirSync(backupsDir(dir))).toEqual([]); // its space is free again
  rmSync(filler());
  await opened.container.services.backups.create();
  expect((await opened.container.services.backups.list()).items).toMatchObject([{ state: 'good' }]);
});
