import { Ban, Play } from 'lucide-react';
import { useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaygroundEngineDto } from '@shared/contracts/playground';
import { useWhyNot } from '../../app/session/me';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { EnginePicker } from './engine-picker';
import { engineKey, missingOf, orderOf, type PlaygroundDraft, type PlaygroundOrder } from './playground-order';
import { SourceFields } from './source-fields';
import { MannerFields, VoiceFields } from './voice-fields';

interface PlaygroundFormProps {
  draft: PlaygroundDraft;
  onChange: (change: Partial<PlaygroundDraft>) => void;
  engines: readonly PlaygroundEngineDto[];
  working: boolean;
  ran: boolean;
  onRun: (order: PlaygroundOrder, engines: readonly PlaygroundEngineDto[]) => void;
  onCancel: () => void;
}

/** What is tried, and with what. The built-in engine and what runs use are chosen at first. */
export const PlaygroundForm = ({ draft, onChange, engines, working, ran, onRun, onCancel }: PlaygroundFormProps) => {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(engines.filter(({ model, inUse }) => model === null || inUse).map(({ model }) => engineKey(model))));
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const missing = missingOf(draft);
  const wanted = engines.filter(({ model }) => chosen.has(engineKey(model)));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    setProblem(null);
    if (missing || wanted.length === 0 || whyNot('run_agents')) return;
    const made = orderOf(draft);
    if ('order' in made) onRun(made.order, wanted);
    else setProblem(made.problem);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };
  return (
    <form ref={form} noValidate aria-label={t('playground.title')} onSubmit={submit} onKeyDown={keys} className="flex min-h-0 w-95 shrink-0 flex-col border-r border-line max-[1100px]:w-80">
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-6 py-4">
        <SourceFields draft={draft} onChange={onChange} missing={asked ? missing : null} />
        <VoiceFields draft={draft} onChange={onChange} />
        <EnginePicker engines={engines} chosen={chosen} onChange={setChosen} error={asked && wanted.length === 0 ? t('playground.needs.engines') : undefined} />
        <MannerFields draft={draft} onChange={onChange} />
        {problem && <Notice tone="bad" role="alert">{problem}</Notice>}
      </div>
      <div className="flex gap-2 border-t border-line px-6 py-3">
        <Button type="submit" kind="primary" icon={<Play size={14} aria-hidden />} keys="Ctrl ↵" disabledReason={whyNot('run_agents')}>{ran ? t('playground.runAgain') : t('playground.run')}</Button>
        {working && <Button icon={<Ban size={14} aria-hidden />} onClick={onCancel}>{t('playground.cancelAll')}</Button>}
      </div>
    </form>
  );
};
