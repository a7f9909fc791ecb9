import Papa from 'papaparse';
import type { z } from 'zod';
import type { AuditEntry, auditExportInput, auditListInput, auditPage } from '@shared/contracts/audit';
import { newId } from '../../core/ids';
import type { Clock } from '../../core/ports/clock';
import type { Logger } from '../../core/ports/logger';
import type { Database } from '../../db/database';
import type { Audit } from '../../trpc/audit';
import type { AuditRow } from './audit.entity';
import { createAuditRepository, type AuditFilters } from './audit.repository';

/** Who did what when to which row: added to by every call that changes something, never changed itself. */
export interface AuditService {
  list(input: z.output<typeof auditListInput>): Promise<z.infer<typeof auditPage>>;
  /** At most 50,000 entries, the newest first. */
  export(input: z.output<typeof auditExportInput>): Promise<{ fileName: string; bytes: Uint8Array; rows: number }>;
  /**
   * Writes one act, in a unit of its own after the act's: a process that is killed between the two leaves the act unrecorded.
   * Nothing is written where nothing can be (a workspace opened read-only). Never throws.
   */
  record: Audit;
}

export interface AuditPorts {
  database: Database;
  clock: Clock;
  log: Logger;
}

const mostExported = 50_000;
const chunk = 200;
const heading = ['at', 'actor', 'actor id', 'action', 'target', 'target id', 'outcome', 'fields', 'values'];
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const cellsOf = (entry: AuditEntry): string[] =>
  [entry.at, entry.actorName ?? '', entry.actorId ?? '', entry.action, entry.targetType, entry.targetId ?? '', entry.outcome, entry.fields.join(' '), JSON.stringify(entry.values)];

export const createAuditService = ({ database, clock, log }: AuditPorts): AuditService => {
  const repository = createAuditRepository(database);
  const named = async (rows: readonly AuditRow[]): Promise<AuditEntry[]> => {
    const names = await repository.names([...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]);
    return rows.map(({ id, at, actorId, action, targetType, targetId, outcome, fields, values }) =>
      ({ id, at, actorId, actorName: actorId === null ? null : (names.get(actorId) ?? null), action, targetType, targetId, outcome, fields, values }));
  };
  const list: AuditService['list'] = async ({ cursor, limit, ...filters }) => {
    const { rows, nextCursor } = await repository.page(filters, { cursor, limit });
    return { items: await named(rows), nextCursor };
  };
  /** A part at a time, so that the event loop goes on between them. */
  const all = async (filters: AuditFilters): Promise<AuditEntry[]> => {
    const entries: AuditEntry[] = [];
    for (let cursor: string | null = null; entries.length < mostExported;) {
      const page = await list({ ...filters, cursor, limit: chunk });
      entries.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === null) break;
      await nextTurn();
    }
    return entries;
  };
  const csvOf = async (entries: readonly AuditEntry[]): Promise<string> => {
    const parts = [Papa.unparse([heading])];
    for (let at = 0; at < entries.length; at += chunk) {
      parts.push(Papa.unparse(entries.slice(at, at + chunk).map(cellsOf), { escapeFormulae: true }));
      await nextTurn();
    }
    return `\ufeff${parts.join('\r\n')}\r\n`;
  };

  return {
    list,
    export: async ({ format, ...filters }) => {
      const entries = await all(filters);
      const text = format === 'csv' ? await csvOf(entries) : `${entries.map((entry) => JSON.stringify(entry)).join('\n')}\n`;
      const ending = format === 'csv' ? 'csv' : 'jsonl';
      return { fileName: `kp-bot-audit-${clock.now().toISOString().slice(0, 10)}.${ending}`, bytes: Buffer.from(text), rows: entries.length };
    },
    record: async (note) => {
      if (database.readOnly) return;
      try {
        await database.unit(() => repository.insert({ ...note, id: newId(), at: clock.now().toISOString() }));
      } catch (error) {
        log.error('an act could not be recorded', { action: note.action, error });
      }
    },
  };
};
