import { useMutation, useQuery } from '@tanstack/react-query';
import { FileDown, Files, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SourceInput } from '@shared/contracts/source';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Field } from '../../../ui/field';
import { Textarea } from '../../../ui/input';
import { Menu } from '../../../ui/menu';
import { SourceRow } from './source-row';

interface SourcesFieldProps {
  value: readonly SourceInput[];
  onChange: (sources: SourceInput[]) => void;
}

const isSearch = (source: SourceInput): boolean => typeof source !== 'string' && source.kind === 'search';
const valueOf = (source: SourceInput): string => (typeof source === 'string' ? source : source.value);

/** Addresses pasted or typed, files and folders chosen, a keyword search; each is read once and shows what is in it. */
export const SourcesField = ({ value, onChange }: SourcesFieldProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const [typed, setTyped] = useState('');
  const example = useQuery(trpc.system.info.queryOptions()).data?.exampleSource ?? null;
  const add = (values: readonly string[]) => {
    const known = new Set(value.map(valueOf));
    onChange([...value, ...new Set(values.map((line) => line.trim()).filter((line) => line && !known.has(line)))]);
  };
  const addTyped = () => { add(typed.split('\n')); setTyped(''); };
  const choose = useMutation(trpc.system.chooseFiles.mutationOptions({ onSuccess: ({ paths }) => add(paths) }));
  const template = useMutation(trpc.system.saveTemplate.mutationOptions({ onSuccess: ({ path }) => path !== null && say({ title: t('wizard.sources.templateSaved'), detail: path }) }));
  const listed = value.filter((source) => !isSearch(source));
  return (
    <div className="flex flex-col gap-5">
      <div>
        <Field label={t('wizard.sources.label')} hint={t('wizard.sources.hint')}>
          {(aria) => <Textarea {...aria} rows={3} value={typed} placeholder={t('wizard.sources.placeholder')} onChange={(event) => setTyped(event.target.value)} onBlur={() => typed.trim() && addTyped()} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) addTyped(); }} className="min-h-20 font-mono text-small" />}
        </Field>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button onClick={addTyped}>{t('wizard.sources.add')}</Button>
          <Button icon={<Files size={14} aria-hidden />} onClick={() => choose.mutate({ folder: false })}>{t('wizard.sources.files')}</Button>
          <Button icon={<FolderOpen size={14} aria-hidden />} onClick={() => choose.mutate({ folder: true })}>{t('wizard.sources.folder')}</Button>
          <Menu trigger={<button type="button" className="inline-flex h-8 items-center gap-1.5 rounded-control px-3 font-medium text-soft hover:bg-hover hover:text-text"><FileDown size={14} aria-hidden />{t('wizard.sources.template')}</button>}
            entries={(['csv', 'xlsx'] as const).map((format) => ({ label: format.toUpperCase(), onSelect: () => template.mutate({ format }) }))} />
        </div>
      </div>
      <SearchSource on={value.some(isSearch)} onChange={(on) => onChange(on ? [...value, { kind: 'search', value: '' }] : value.filter((source) => !isSearch(source)))} />
      {example !== null && <Checkbox label={t('wizard.sources.example')} hint={t('wizard.sources.exampleHint')} checked={value.map(valueOf).includes(example)} onChange={(on) => (on ? add([example]) : onChange(value.filter((source) => valueOf(source) !== example)))} />}
      {value.length === 0 ? <p className="text-soft">{t('wizard.sources.none')}</p> : (
        <ul aria-label={t('wizard.sources.list')} className="flex flex-col gap-2">
          {listed.map((source) => <li key={valueOf(source)}><SourceRow value={valueOf(source)} onRemove={() => onChange(value.filter((other) => other !== source))} /></li>)}
        </ul>
      )}
    </div>
  );
};

const SearchSource = ({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) => {
  const { t } = useTranslation();
  const provider = useQuery(useTRPC().settings.get.queryOptions()).data?.search.provider ?? 'none';
  if (provider === 'none' && !on) return <p className="text-soft">{t('wizard.sources.searchOff')}: <Link to="/settings/search" className="text-accent underline underline-offset-2">{t('wizard.sources.searchSetUp')}</Link></p>;
  return <Checkbox label={t('wizard.sources.search')} hint={t('wizard.sources.searchHint', { provider: t(`settings.search.providers.${provider}`) })} checked={on} onChange={onChange} />;
};
