import { useTranslation } from 'react-i18next';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { auditGroups, type FilterValues } from './filters';

interface AuditFiltersProps {
  values: FilterValues;
  set: (changes: Partial<FilterValues>) => void;
  /** Id and name of everyone who can be chosen. */
  people: readonly (readonly [string, string])[];
}

export const AuditFilters = ({ values, set, people }: AuditFiltersProps) => {
  const { t } = useTranslation();
  const all = { value: '' as const, label: t('app.all') };
  const date = (name: 'from' | 'to') => (
    <label className="flex items-center gap-1.5 text-soft">{t(`audit.filter.${name}`)}<Input type="date" className="tabular w-36" value={values[name]} onChange={(event) => set({ [name]: event.target.value })} /></label>
  );
  return (
    <>
      <Select label={t('audit.filter.person')} prefix className="max-w-64" value={values.actorId} onChange={(actorId) => set({ actorId })} choices={[all, ...people.map(([value, label]) => ({ value, label }))]} />
      <Select label={t('audit.filter.group')} prefix value={values.group} onChange={(group) => set({ group })} choices={[all, ...auditGroups.map((value) => ({ value, label: t(`audit.groups.${value}`) }))]} />
      <Select label={t('audit.filter.outcome')} prefix value={values.outcome} onChange={(outcome) => set({ outcome })} choices={[all, ...(['ok', 'refused'] as const).map((value) => ({ value, label: t(`audit.outcome.${value}`) }))]} />
      {date('from')}
      {date('to')}
    </>
  );
};
