import { EntitySchema } from 'typeorm';
import type { AuditEntry } from '@shared/contracts/audit';
import { idColumn, jsonColumn, optionalRef, textColumn, timeColumn } from '../../db/columns';

/** One act. Triggers of the table refuse every change and removal. */
export type AuditRow = Omit<AuditEntry, 'actorName'>;

export const AuditEntity = new EntitySchema<AuditRow>({
  name: 'Audit',
  tableName: 'audit',
  columns: { id: idColumn, at: timeColumn, actorId: optionalRef, action: textColumn, targetType: textColumn, targetId: optionalRef, outcome: textColumn, fields: jsonColumn, values: jsonColumn },
});
