import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { budgetScopes, type BudgetCeilings, type BudgetScope } from '@shared/contracts/budget';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Panel } from '../../ui/panel';
import { microOf, typedDollars } from '../models/dollars';
import { useUpdateSettings } from '../settings/use-settings';

const typedOf = (ceilings: BudgetCeilings): Record<BudgetScope, string> => ({ day: typedDollars(ceilings.day), campaign: typedDollars(ceilings.campaign), comment: typedDollars(ceilings.comment) });

/** A ceiling of zero allows nothing that costs; an empty field is no ceiling. */
export const CeilingForm = ({ ceilings }: { ceilings: BudgetCeilings }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const [typed, setTyped] = useState(() => typedOf(ceilings));
  const update = useUpdateSettings(() => { void queryClient.invalidateQueries({ queryKey: trpc.budget.status.queryKey() }); say({ title: t('budget.saved') }); });
  const wrong = budgetScopes.filter((scope) => microOf(typed[scope]) === undefined);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wrong.length > 0) return;
    const [day, campaign, comment] = [microOf(typed.day) ?? null, microOf(typed.campaign) ?? null, microOf(typed.comment) ?? null];
    update.mutate({ budget: { day, campaign, comment } });
  };
  return (
    <Panel title={t('budget.ceilings')} aside={<span className="text-small text-soft">{t('budget.inDollars')}</span>}>
      <form noValidate onSubmit={submit} className="flex flex-col items-start gap-4">
        {budgetScopes.map((scope) => (
          <Field key={scope} className="w-full" label={t(`budget.${scope}`)} hint={t(`budget.hint.${scope}`)} error={wrong.includes(scope) ? t('budget.wrong') : undefined}>
            {(aria) => <Input {...aria} inputMode="decimal" className="tabular max-w-32" value={typed[scope]} onChange={(event) => setTyped((before) => ({ ...before, [scope]: event.target.value }))} />}
          </Field>
        ))}
        <Button type="submit" kind="primary" busy={update.isPending}>{t('budget.save')}</Button>
      </form>
    </Panel>
  );
};
