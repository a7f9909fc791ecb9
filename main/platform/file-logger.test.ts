import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRedactor } from '../core/redact';
import { createFileLogger } from './file-logger';

let place: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'kp-log-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

describe('the log file', () => {
  it('would catch a key or the text of a comment on disk, and lines that are no JSON', () => {
    const log = createFileLogger(place, createRedactor());
    log.info('fetched https://api.example/?key=c4n4ry', { headers: { Authorization: 'Bearer c4n4ry-token' }, text: 'My whole comment', percent: '100 %s %d' });
    const written = readFileSync(join(place, 'main.log'), 'utf8');
    expect(written).not.toMatch(/c4n4ry|My whole comment/);
    expect(JSON.parse(written)).toMatchObject({ level: 'info', message: 'fetched https://api.example/?key=[redacted]', percent: '100 %s %d' });
  });

  it('keeps the lines of the start until the first screen is there, in their order, and writes them at once with an error', () => {
    vi.useFakeTimers();
    const written = (folder: string) => (existsSync(join(folder, 'main.log')) ? readFileSync(join(folder, 'main.log'), 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as { message: string }).message) : []);
    try {
      const [calm, broken] = [join(place, 'calm'), join(place, 'broken')];
      const log = createFileLogger(calm, createRedactor(), 1_000);
      log.info('first');
      vi.advanceTimersByTime(999);
      expect(written(calm)).toEqual([]);
      log.info('second');
      vi.advanceTimersByTime(1);
      log.info('third');
      expect(written(calm)).toEqual(['first', 'second', 'third']);
      const failing = createFileLogger(broken, createRedactor(), 1_000);
      failing.info('before');
      failing.error('went wrong');
      expect(written(broken)).toEqual(['before', 'went wrong']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('would catch a log that fills the disk: three files of about 5 MB, the newest lines kept', () => {
    const log = createFileLogger(place, createRedactor());
    const filler = 'y'.repeat(3_900);
    for (let line = 0; line < 6_000; line += 1) log.info('line', { line, filler });
    expect(readdirSync(place).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log']);
    for (const file of readdirSync(place)) expect(statSync(join(place, file)).size).toBeLessThan(5 * 1024 * 1024 + 8_192);
    expect(readFileSync(join(place, 'main.log'), 'utf8').trimEnd().split('\n').at(-1)).toContain('"line":5999');
  });
});
