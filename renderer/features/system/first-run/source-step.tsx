import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useMutation } from '@tanstack/react-query';
import { Files, FolderOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { SkeletonText } from '../../../ui/skeleton';
import { SourceRow } from '../../campaigns/wizard/source-row';
import { SearchForm } from '../../settings/search/search-settings';
import { useSettings } from '../../settings/use-settings';
import type { Missing, SourceAnswers, SourceChoice } from './answers';

interface SourceStepProps {
  value: SourceAnswers;
  onChange: (value: SourceAnswers) => void;
  missing: readonly Missing[];
  example: string | null;
  searchReady: boolean;
}

export const SourceStep = ({ value, onChange, missing, example, searchReady }: SourceStepProps) => {
  const { t } = useTranslation();
  const details: Record<SourceChoice, ReactNode> = {
    example: example && <SourceRow value={example} />,
    address: <Field label={t('firstRun.where.addressLabel')} error={missing.includes('address') ? t('firstRun.needs.address') : undefined}>{(aria) => <Input {...aria} type="url" autoFocus value={value.address} placeholder={t('firstRun.where.addressPlaceholder')} onChange={(event) => onChange({ ...value, address: event.target.value })} />}</Field>,
    files: <FileChoice value={value} onChange={onChange} />,
    search: <SearchChoice ready={searchReady} />,
  };
  const choices = (['example', 'address', 'files', 'search'] as const).filter((choice) => choice !== 'example' || example !== null);
  return (
    <>
      <RadioGroup aria-label={t('firstRun.where.choice')} value={value.choice} onValueChange={(choice) => onChange({ ...value, choice: choice as SourceChoice })} className="grid grid-cols-2 gap-2">
        {choices.map((choice) => (
          <label key={choice} className="flex items-start gap-3 rounded-panel border border-line bg-raised px-4 py-3 hover:border-line-strong has-data-checked:border-accent has-data-checked:bg-accent-soft">
            <Radio.Root value={choice} aria-label={t(`firstRun.where.${choice}.name`)} className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-raised data-checked:border-accent"><Radio.Indicator className="size-2 rounded-full bg-accent" /></Radio.Root>
            <span><span className="block font-medium">{t(`firstRun.where.${choice}.name`)}</span><span className="block text-soft">{t(`firstRun.where.${choice}.hint`)}</span></span>
          </label>
        ))}
      </RadioGroup>
      <div className="mt-4">{details[value.choice]}</div>
      {missing.includes('source') && <p role="alert" className="mt-3 text-small text-bad">{t('firstRun.needs.source')}</p>}
    </>
  );
};

const FileChoice = ({ value, onChange }: Pick<SourceStepProps, 'value' | 'onChange'>) => {
  const { t } = useTranslation();
  const choose = useMutation(useTRPC().system.chooseFiles.mutationOptions({ onSuccess: ({ paths }) => onChange({ ...value, paths: [...new Set([...value.paths, ...paths])] }) }));
  return (
    <div className="flex flex-col gap-2">
      <div className="flex gap-2">
        <Button icon={<Files size={14} aria-hidden />} onClick={() => choose.mutate({ folder: false })}>{t('firstRun.where.chooseFiles')}</Button>
        <Button icon={<FolderOpen size={14} aria-hidden />} onClick={() => choose.mutate({ folder: true })}>{t('firstRun.where.chooseFolder')}</Button>
      </div>
      {value.paths.length === 0 ? <p className="text-soft">{t('firstRun.where.noFiles')}</p> : value.paths.map((path) => <SourceRow key={path} value={path} onRemove={() => onChange({ ...value, paths: value.paths.filter((other) => other !== path) })} />)}
    </div>
  );
};

const SearchChoice = ({ ready }: { ready: boolean }) => {
  const { t } = useTranslation();
  return (
    <Loaded query={useSettings()} skeleton={<SkeletonText label={t('app.loading')} />}>
      {({ search }) => <>{ready && <p className="mb-4 text-soft">{t('firstRun.where.searchReady', { provider: t(`settings.search.providers.${search.provider}`) })}</p>}<SearchForm search={search} /></>}
    </Loaded>
  );
};
