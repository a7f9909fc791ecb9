import { describe, expect, it } from 'vitest';
import type { CommentSighting } from '../../core/ports/page-reader';
import { judge, liveStateOf, missedDays, nextCheckAt, type CheckFact } from './verification.rules';

const seen = (over: Partial<CommentSighting>): CommentSighting => ({ found: 'none', share: 0, awaiting: false, excerpt: null, number: null, shown: 4, paged: false, system: 'wordpress', link: null, ...over });
const on = (day: number, outcome: CheckFact['outcome'], hour = 9): CheckFact => ({ at: new Date(Date.UTC(2026, 8, day, hour)).toISOString(), outcome });

describe('judge', () => {
  it.each([
    ['live', seen({ found: 'same', share: 1 })], ['edited', seen({ found: 'changed', share: 0.6 })], ['held', seen({ found: 'same', awaiting: true })], ['missing', seen({})], ['missing', seen({ shown: 0 })],
    ['unknown', seen({ system: 'disqus', shown: 0 })], ['unknown', seen({ system: 'unknown', shown: 0 })], ['unknown', seen({ paged: true })], ['live', seen({ found: 'same', system: 'disqus' })],
  ] as const)('says %s', (outcome, sighting) => {
    expect(judge(sighting)).toMatchObject({ outcome, reason: expect.stringMatching(/.{15,}/) });
  });
});

describe('liveStateOf (G12)', () => {
  it('never makes a failed look a removal, however many there are', () => {
    expect(liveStateOf([on(1, 'live'), ...[2, 3, 4, 5, 6].map((day) => on(day, 'unknown'))], false)).toBe('live');
    expect(liveStateOf([2, 3, 4, 5, 6].map((day) => on(day, 'unknown')), false)).toBe('unknown');
  });

  it('needs three misses on different days', () => {
    expect(liveStateOf([on(1, 'live'), on(2, 'missing'), on(3, 'missing')], false)).toBe('unknown');
    expect(liveStateOf([on(1, 'live'), on(2, 'missing', 8), on(2, 'missing', 12), on(2, 'missing', 18)], false)).toBe('unknown');
    expect(liveStateOf([on(1, 'live'), on(2, 'missing'), on(3, 'unknown'), on(4, 'missing'), on(5, 'missing')], false)).toBe('removed');
  });

  it('begins to count anew when it is seen again', () => {
    const checks = [on(1, 'missing'), on(2, 'missing'), on(3, 'live'), on(4, 'missing'), on(5, 'missing')];
    expect([missedDays(checks), liveStateOf(checks, false)]).toEqual([2, 'unknown']);
    expect(liveStateOf([...checks, on(6, 'missing'), on(30, 'live')], false)).toBe('live');
  });

  it('believes the person that it is held, until it was seen or three days missed it', () => {
    expect(liveStateOf([], true)).toBe('held');
    expect(liveStateOf([on(1, 'missing'), on(2, 'missing')], true)).toBe('held');
    expect(liveStateOf([on(1, 'missing'), on(2, 'missing'), on(3, 'missing')], true)).toBe('removed');
    expect(liveStateOf([on(1, 'live'), on(2, 'missing')], true)).toBe('unknown');
  });
});

describe('nextCheckAt', () => {
  const postedAt = new Date(Date.UTC(2026, 8, 1, 9)).toISOString();
  const after = (day: number, checks: CheckFact[]) => nextCheckAt(postedAt, checks, liveStateOf(checks, false), new Date(Date.UTC(2026, 8, day, 9)));

  it('keeps to 1, 7, 30 and 90 days, also when the app was closed in between', () => {
    expect(after(2, [on(2, 'live')])).toBe(new Date(Date.UTC(2026, 8, 8, 9)).toISOString());
    expect(after(20, [on(20, 'live')])).toBe(new Date(Date.UTC(2026, 9, 1, 9)).toISOString());
    expect(after(120, [on(120, 'live')])).toBeNull();
  });

  it('looks again on the next day after a miss, until it is sure', () => {
    expect(after(8, [on(8, 'missing')])).toBe(new Date(Date.UTC(2026, 8, 9, 9)).toISOString());
    expect(after(10, [on(8, 'missing'), on(9, 'missing'), on(10, 'missing')])).toBe(new Date(Date.UTC(2026, 9, 1, 9)).toISOString());
    expect(after(120, [on(120, 'missing')])).toBe(new Date(Date.UTC(2026, 8, 121, 9)).toISOString());
  });
});
