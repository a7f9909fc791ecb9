// What the record of acts is told of a call: words of ours alone. Texts, secrets and addresses that came in stay out (G16).
import type { AuditEntry } from '@shared/contracts/audit';
import { isErrorCode } from '@shared/errors';
import { AppError } from '../core/app-error';

/** An act as it is recorded; the writer adds id and time. */
export type AuditNote = Pick<AuditEntry, 'actorId' | 'action' | 'targetType' | 'targetId' | 'outcome' | 'fields' | 'values'>;
/** Keeps one act. Never throws: the act has happened already. */
export type Audit = (note: AuditNote) => Promise<void>;

/** Fields whose values are words of ours (a role, a decision, a name of a key), never what a person wrote. */
const spoken = new Set(['role', 'active', 'extraPermissions', 'withdrawnPermissions', 'decision', 'never', 'format', 'handOverTo', 'everywhere', 'keep', 'lockAfterMinutes']);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ownWord = /^[\w.-]{1,60}$/;
const fieldName = /^[a-zA-Z]{1,40}$/;
const mostFields = 30;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const idIn = (value: unknown): string | null => (isRecord(value) && typeof value['id'] === 'string' && uuid.test(value['id']) ? value['id'] : null);

const spokenValue = (value: unknown): AuditEntry['values'][string] | null => {
  if (typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'string') return ownWord.test(value) ? value : null;
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && ownWord.test(item)) : null;
};

const outcomeOf = (error: unknown): AuditNote['outcome'] => {
  const { cause, code } = error as { cause?: unknown; code?: string };
  if (cause instanceof AppError && isErrorCode(cause.code)) return cause.code;
  return code === 'BAD_REQUEST' ? 'VALIDATION' : 'INTERNAL';
};

/** @param data what the procedure answered; undefined when it failed with `error` */
export const auditNoteOf = (call: { path: string; actorId: string | null; input: unknown; data: unknown; error: unknown }): AuditNote => {
  const { path, input, data, error } = call;
  const answered = isRecord(data) && isRecord(data['account']) ? data['account'] : data;
  const outcome = error === undefined ? 'ok' : outcomeOf(error);
  const given = isRecord(input) && outcome !== 'VALIDATION' ? Object.entries(input).filter(([name, value]) => name !== 'id' && value !== undefined && fieldName.test(name)).slice(0, mostFields) : [];
  const values = given.flatMap(([name, value]) => {
    const told = spoken.has(name) ? spokenValue(value) : null;
    return told === null ? [] : [[name, told] as const];
  });
  return {
    actorId: call.actorId ?? idIn(answered), action: path, targetType: path.split('.')[0] ?? path, targetId: idIn(input) ?? idIn(answered), outcome,
    fields: given.map(([name]) => name).sort(), values: Object.fromEntries(values),
  };
};
