import type { TFunction } from 'i18next';
import type { AuditEntry } from '@shared/contracts/audit';

/** "Mara Lindqvist started a campaign". @param nameOf an account as it is called now; undefined when it is not known */
export const sentenceOf = (t: TFunction, entry: AuditEntry, nameOf: (id: string) => string | undefined): string => {
  const { action, actorId, actorName, outcome, targetId, values } = entry;
  const who = actorName ?? t(actorId === null ? 'audit.nobody' : 'audit.gone');
  const whom = (targetId !== null && nameOf(targetId)) || t('audit.someone');
  const known = action as 'campaigns.start'; // any procedure; one without words is shown by its name
  const context = String(values['decision'] ?? values['never'] ?? '');
  if (outcome === 'ok') return t('audit.did', { who, what: t(`audit.acts.${known}.did`, { whom, context, defaultValue: t('audit.unnamed', { action }) }) });
  return t('audit.tried', { who, what: t(`audit.acts.${known}.try`, { whom, context, defaultValue: t('audit.unnamedTry', { action }) }) });
};

/** Where the row of an act can be looked at; null where it has no page. */
export const placeOf = ({ action, targetType, targetId }: Pick<AuditEntry, 'action' | 'targetType' | 'targetId'>): string | null => {
  if (targetType === 'personas') return '/settings/personas';
  if (targetId === null || action === 'auth.deleteUser' || action === 'campaigns.delete' || action === 'auth.revokeSession') return null;
  const places: Record<string, string> = { campaigns: `/campaigns/${targetId}`, comments: `/review?id=${targetId}`, blogs: `/blogs/${targetId}`, auth: `/users?id=${targetId}` };
  return places[targetType] ?? null;
};
