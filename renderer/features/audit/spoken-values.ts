import type { TFunction } from 'i18next';
import type { AuditEntry } from '@shared/contracts/audit';
import type { Permission, Role } from '@shared/permissions';

type Value = AuditEntry['values'][string];

const listOf = (t: TFunction, value: Value): string | null =>
  Array.isArray(value) && value.length > 0 ? value.map((permission) => t(`accounts.rights.${permission as Permission}`, { defaultValue: permission })).join(', ') : null;

/** What an act was given, as far as it is recorded and not in the sentence already: "role Moderator", "withdrawn: keep the never list". */
export const spokenValues = (t: TFunction, { values }: AuditEntry, nameOf: (id: string) => string | undefined): string[] => {
  const words: Record<string, (value: Value) => string | null> = {
    role: (value) => t('audit.values.role', { value: t(`accounts.roles.${String(value) as Role}`) }),
    active: (value) => t(value === true ? 'audit.values.on' : 'audit.values.off'),
    extraPermissions: (value) => { const list = listOf(t, value); return list && t('audit.values.added', { value: list }); },
    withdrawnPermissions: (value) => { const list = listOf(t, value); return list && t('audit.values.withdrawn', { value: list }); },
    lockAfterMinutes: (value) => (value === 0 ? t('audit.values.neverLocks') : t('audit.values.lock', { value })),
    format: (value) => String(value).toUpperCase(),
    everywhere: (value) => (value === true ? t('audit.values.everywhere') : null),
    handOverTo: (value) => t('audit.values.heir', { value: nameOf(String(value)) ?? t('audit.someone') }),
  };
  return Object.entries(values).flatMap(([name, value]) => words[name]?.(value) ?? []);
};

const told = ['UNAUTHENTICATED', 'FORBIDDEN', 'VALIDATION', 'CONFLICT', 'NOT_FOUND', 'RATE_LIMITED'] as const;

/** Why an act was refused, in a few words about somebody else; null when it was done. */
export const refusalOf = (t: TFunction, { outcome }: Pick<AuditEntry, 'outcome'>): string | null =>
  outcome === 'ok' ? null : t(`audit.refused.${told.find((code) => code === outcome) ?? 'other'}`);
