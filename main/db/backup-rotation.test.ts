import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupsToForget, kept } from './backup-rotation';
import type { ShelvedBackup } from './backup-shelf';

const good = { at: '', problem: null, version: 1, rows: {} };
const backup = (kind: ShelvedBackup['kind'], at: string, check: ShelvedBackup['check'] = good): ShelvedBackup => ({ name: `${kind}-${at}`, kind, at, bytes: 1, check });
const newestFirst = (all: ShelvedBackup[]): ShelvedBackup[] => all.sort((a, b) => b.at.localeCompare(a.at));
const day = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at, 12)).toISOString();
const left = (all: ShelvedBackup[]): string[] => {
  const gone = new Set(backupsToForget(newestFirst(all)));
  return all.filter(({ name }) => !gone.has(name)).map(({ at }) => at.slice(0, 10));
};

describe('backupsToForget', () => {
  it('keeps of sixty days the last seven and the newest of each of four weeks', () => {
    // 2026-03-01 is a Sunday: its week and the three before it.
    expect(left(Array.from({ length: 60 }, (_, at) => backup('daily', day(at))))).toEqual(['2026-03-01', '2026-02-28', '2026-02-27', '2026-02-26', '2026-02-25', '2026-02-24', '2026-02-23', '2026-02-22', '2026-02-15', '2026-02-08']);
  });
  it('counts periods that have a backup, so that a computer that was off keeps its old ones', () => {
    expect(left([backup('daily', day(0)), backup('daily', day(100)), backup('daily', day(200))])).toHaveLength(3);
  });
  it('keeps of one day the newest', () => {
    expect(backupsToForget(newestFirst([backup('daily', '2026-03-01T08:00:00.000Z'), backup('daily', '2026-03-01T18:00:00.000Z')]))).toEqual(['daily-2026-03-01T08:00:00.000Z']);
  });
  it('never gives up a good one for a damaged one, nor a damaged one at all', () => {
    const torn = { ...good, problem: 'torn' };
    const all = [...Array.from({ length: 5 }, (_, at) => backup('migration', day(at))), ...Array.from({ length: 3 }, (_, at) => backup('migration', day(10 + at), torn))];
    expect(backupsToForget(newestFirst(all))).toEqual([`migration-${day(1)}`, `migration-${day(0)}`]);
  });
  it('keeps three from before a restore beside three from before a migration', () => {
    const all = (['migration', 'before-restore'] as const).flatMap((kind) => Array.from({ length: 5 }, (_, at) => backup(kind, day(at))));
    expect(backupsToForget(newestFirst(all)).sort()).toEqual([`before-restore-${day(0)}`, `before-restore-${day(1)}`, `migration-${day(0)}`, `migration-${day(1)}`]);
  });
  it('never touches what the person made, and always leaves the newest of each kind', () => {
    // No two have one name, as in a folder.
    const some = fc.uniqueArray(fc.record({ kind: fc.constantFrom('daily' as const, 'manual' as const, 'migration' as const, 'before-restore' as const), at: fc.integer({ min: 0, max: 400 }) }), { maxLength: 60, selector: ({ kind, at }) => `${kind} ${at}` });
    fc.assert(fc.property(some, (rows) => {
      const shelf = newestFirst(rows.map(({ kind, at }) => backup(kind, day(at))));
      const gone = new Set(backupsToForget(shelf));
      for (const kind of ['daily', 'manual', 'migration', 'before-restore'] as const) {
        const [newest] = shelf.filter((one) => one.kind === kind);
        if (newest) expect(gone.has(newest.name)).toBe(false);
      }
      expect(shelf.filter(({ kind, name }) => kind === 'manual' && gone.has(name))).toEqual([]);
      const days = new Set(shelf.filter(({ kind, name }) => kind === 'daily' && !gone.has(name)).map(({ at }) => at));
      expect(days.size).toBeLessThanOrEqual(kept.days + kept.weeks);
    }));
  });
});
