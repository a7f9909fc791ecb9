import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileWriteError, writeFileWhole } from './write-file';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kp-write-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('writing a file whole', () => {
  it('would catch a part file that is left beside the export', async () => {
    await writeFileWhole(join(place, 'export.csv'), 'a,b');
    expect([readdirSync(place), readFileSync(join(place, 'export.csv'), 'utf8')]).toEqual([['export.csv'], 'a,b']);
  });

  it('would catch an old export that is damaged by a write that fails', async () => {
    mkdirSync(join(place, 'export.csv'));
    writeFileSync(join(place, 'export.csv', 'kept'), 'x');
    await expect(writeFileWhole(join(place, 'export.csv'), 'new')).rejects.toMatchObject({ code: 'FILE_WRITE' });
    expect([readdirSync(place), readdirSync(join(place, 'export.csv'))]).toEqual([['export.csv'], ['kept']]);
  });

  it('would catch a vanished folder that ends in a stack trace', async () => {
    await expect(writeFileWhole(join(place, 'gone', 'export.csv'), 'a')).rejects.toMatchObject({ code: 'FILE_WRITE', message: expect.stringContaining('does not exist') });
  });

  it('would catch a full disk that is told as something else', () => {
    for (const code of ['ENOSPC', 'EDQUOT']) expect(fileWriteError('/x/export.csv', Object.assign(new Error(code), { code }))).toMatchObject({ code: 'DISK_FULL', retry: true });
  });
});
