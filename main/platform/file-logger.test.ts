import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

  it('would catch a log that fills the disk: three files of about 5 MB, the newest lines kept', () => {
    const log = createFileLogger(place, createRedactor());
    const filler = 'y'.repeat(3_900);
    for (let line = 0; line < 6_000; line += 1) log.info('line', { line, filler });
    expect(readdirSync(place).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log']);
    for (const file of readdirSync(place)) expect(statSync(join(place, file)).size).toBeLessThan(5 * 1024 * 1024 + 8_192);
    expect(readFileSync(join(place, 'main.log'), 'utf8').trimEnd().split('\n').at(-1)).toContain('"line":5999');
  });
});
