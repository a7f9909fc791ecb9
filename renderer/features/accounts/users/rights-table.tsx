import { useTranslation } from 'react-i18next';
import type { Permission } from '@shared/permissions';
import { cx } from '../../../ui/class-names';
import { Select } from '../../../ui/select';
import { choiceOf, choicesFor, countsOnOwnRows, holds, rightGroups, withChoice, type RightChoice, type RightsDraft } from './right-choice';

interface RightsTableProps {
  draft: RightsDraft;
  /** null: only to be read. */
  onChange: ((draft: RightsDraft) => void) | null;
}

/** The 16 rights in plain words, each with where it comes from; what differs from the role stands out. */
export const RightsTable = ({ draft, onChange }: RightsTableProps) => {
  const { t } = useTranslation();
  const words = (permission: Permission, choice: RightChoice): string => {
    if (choice === 'added') return t('users.panel.right.added');
    if (choice === 'withdrawn') return t(countsOnOwnRows(permission) && !holds(draft.role, permission) ? 'users.panel.right.withdrawnOwn' : 'users.panel.right.withdrawn');
    if (holds(draft.role, permission)) return t('users.panel.right.role');
    return t(countsOnOwnRows(permission) ? 'users.panel.right.own' : 'users.panel.right.none');
  };
  return (
    <section className="mt-5">
      <h3 className="font-medium">{t('users.panel.rights')}</h3>
      <p className="text-small text-soft">{t('users.panel.rightsHint')}</p>
      {(Object.keys(rightGroups) as (keyof typeof rightGroups)[]).map((group) => (
        <section key={group} className="mt-4">
          <h4 className="mb-1 text-small font-medium text-soft">{t(`users.panel.groups.${group}`)}</h4>
          <ul>
            {rightGroups[group].map((permission) => {
              const choice = choiceOf(draft, permission);
              const name = t(`accounts.rights.${permission}`);
              return (
                <li key={permission} className="flex min-h-9 items-center justify-between gap-4 border-b border-line py-0.5 last:border-0">
                  <span className={cx('first-letter:uppercase', choice !== 'role' && 'font-medium')}>{name}</span>
                  {onChange ? <Select label={name} className={cx('w-52', choice === 'role' && 'border-transparent bg-transparent text-soft')} value={choice} onChange={(next) => onChange(withChoice(draft, permission, next))} choices={choicesFor(draft.role, permission, choice).map((value) => ({ value, label: words(permission, value) }))} /> : <span className="text-soft">{words(permission, choice)}</span>}
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
};
