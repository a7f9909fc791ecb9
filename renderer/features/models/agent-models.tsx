import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowUp, X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentConfigDto, AgentWithModels } from '@shared/contracts/agent-config';
import { onModelFailure, type AgentEngine, type ModelRef, type ProviderDto } from '@shared/contracts/model';
import { Loaded } from '../../app/loaded';
import { useSay } from '../../app/toaster';
import { useTRPC, type Inputs } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { Panel } from '../../ui/panel';
import { Select } from '../../ui/select';
import { SkeletonText } from '../../ui/skeleton';
import { useConfigActs } from '../agents/config/use-config-acts';
import { microOf, typedDollars } from './dollars';

type Config = Extract<AgentConfigDto, { agent: AgentWithModels }>;
const keyOf = ({ providerId, model }: ModelRef): string => `${providerId} ${model}`;

/** Which models an agent uses, in which order, and what becomes of its work when all of them fail. */
export const AgentModels = ({ agent, providers }: { agent: AgentWithModels; providers: ProviderDto[] }) => {
  const { t } = useTranslation();
  const configs = useQuery(useTRPC().agents.config.queryOptions());
  return (
    <Panel title={t(`models.of.${agent}.title`)}>
      <p className="mb-3 text-pretty text-soft">{t(`models.of.${agent}.lead`)}</p>
      <Loaded query={configs} skeleton={<SkeletonText lines={3} label={t('app.loading')} />}>
        {(all) => {
          const config = all.find((row): row is Config => row.agent === agent);
          return config ? <ModelsForm key={config.version} config={config} providers={providers} /> : null;
        }}
      </Loaded>
    </Panel>
  );
};

interface Typed { models: ModelRef[]; temperature: string; tokens: string; ceiling: string; onFailure: AgentEngine['onFailure'] }
const typedOf = ({ models, temperature, maxAnswerTokens, maxMicroDollars, onFailure }: AgentEngine): Typed => ({ models, temperature: String(temperature / 100), tokens: String(maxAnswerTokens), ceiling: typedDollars(maxMicroDollars), onFailure });

const within = (typed: string, least: number, most: number): number | null => {
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  return value >= least && value <= most ? value : null;
};

const ModelsForm = ({ config, providers }: { config: Config; providers: ProviderDto[] }) => {
  const { t } = useTranslation();
  const say = useSay();
  const stored = typedOf(config.values.engine);
  const [typed, setTyped] = useState<Typed>(stored);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { set } = useConfigActs(() => {
    say({ title: t(`models.of.${config.agent}.saved`) });
    void queryClient.invalidateQueries({ queryKey: trpc.system.status.queryKey() }); // it names the engine
  }, () => undefined);
  const change = (next: Partial<Typed>): void => setTyped((before) => ({ ...before, ...next }));
  const [temperature, tokens, ceiling] = [within(typed.temperature, 0, 2), within(typed.tokens, 500, 16_000), microOf(typed.ceiling)];
  const changed = JSON.stringify(typed) !== JSON.stringify(stored);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (temperature === null || tokens === null || ceiling === undefined || !changed) return;
    const engine: AgentEngine = { models: typed.models, temperature: Math.round(temperature * 100), maxAnswerTokens: Math.round(tokens), maxMicroDollars: ceiling === 0 ? null : ceiling, onFailure: typed.onFailure };
    // Which agent the values belong to is known where they were read, not to the compiler.
    set.mutate({ agent: config.agent, values: { ...config.values, engine }, basedOn: config.version } as Inputs['agents']['setConfig']);
  };
  return (
    <form noValidate aria-label={t(`models.of.${config.agent}.title`)} onSubmit={submit} className="flex flex-col items-start gap-4">
      <ModelOrder models={typed.models} providers={providers} onChange={(models) => change({ models })} />
      <div className="grid w-full grid-cols-3 gap-x-6 gap-y-4">
        <Field label={t('models.engine.temperature')} hint={t('models.engine.temperatureHint')} error={temperature === null ? t('models.engine.range', { min: 0, max: 2 }) : undefined}>{(aria) => <Input {...aria} type="number" min={0} max={2} step={0.1} className="tabular" value={typed.temperature} onChange={(event) => change({ temperature: event.target.value })} />}</Field>
        <Field label={t('models.engine.tokens')} error={tokens === null ? t('models.engine.range', { min: 500, max: 16_000 }) : undefined}>{(aria) => <Input {...aria} type="number" min={500} max={16_000} step={100} className="tabular" value={typed.tokens} onChange={(event) => change({ tokens: event.target.value })} />}</Field>
        <Field label={t(`models.of.${config.agent}.ceiling`)} hint={t('models.engine.ceilingHint')} error={ceiling === undefined ? t('budget.wrong') : undefined}>{(aria) => <Input {...aria} inputMode="decimal" className="tabular" value={typed.ceiling} onChange={(event) => change({ ceiling: event.target.value })} />}</Field>
      </div>
      <Field label={t('models.engine.onFailure')}>{(aria) => <Select {...aria} className="w-72" label={t('models.engine.onFailure')} value={typed.onFailure} onChange={(onFailure) => change({ onFailure })} choices={onModelFailure.map((value) => ({ value, label: t(`models.of.${config.agent}.failure.${value}`) }))} />}</Field>
      <Button type="submit" kind="primary" busy={set.isPending} disabledReason={changed ? null : t('models.engine.nothingChanged')}>{t('models.engine.save')}</Button>
    </form>
  );
};

const ModelOrder = ({ models, providers, onChange }: { models: ModelRef[]; providers: ProviderDto[]; onChange: (models: ModelRef[]) => void }) => {
  const { t } = useTranslation();
  const nameOf = ({ providerId }: ModelRef): string => providers.find(({ id }) => id === providerId)?.name ?? t('models.engine.gone');
  const choices = providers.flatMap(({ id, name, models: offered }) => offered.map(({ model }) => ({ value: `${id} ${model}`, label: `${model} · ${name}`, ref: { providerId: id, model } }))).filter(({ value }) => !models.some((chosen) => keyOf(chosen) === value));
  const earlier = (at: number): ModelRef[] => models.map((model, index) => (index === at - 1 ? (models[at] ?? model) : index === at ? (models[at - 1] ?? model) : model));
  return (
    <div className="w-full">
      {models.length === 0 && <p className="mb-2 text-soft">{t('models.engine.builtIn')}</p>}
      <ol className="mb-2 flex flex-col">
        {models.map((chosen, at) => (
          <li key={keyOf(chosen)} className="flex min-h-9 items-center gap-3 border-b border-line">
            <span className="tabular w-4 text-faint">{at + 1}</span>
            <span className="min-w-0 flex-1 truncate"><span className="font-medium">{chosen.model}</span> <span className="text-soft">· {nameOf(chosen)}</span></span>
            {at > 0 && <IconButton label={t('models.engine.up', { model: chosen.model })} icon={<ArrowUp size={14} aria-hidden />} onClick={() => onChange(earlier(at))} />}
            <IconButton label={t('models.engine.take', { model: chosen.model })} icon={<X size={14} aria-hidden />} onClick={() => onChange(models.filter((_, index) => index !== at))} />
          </li>
        ))}
      </ol>
      {providers.length === 0 ? <p className="text-small text-soft">{t('models.engine.needsProvider')}</p>
        : models.length < 4 && <Select label={t('models.engine.add')} className="w-72" value="" onChange={(value) => { const chosen = choices.find((choice) => choice.value === value); if (chosen) onChange([...models, chosen.ref]); }} choices={[{ value: '', label: t('models.engine.choose') }, ...choices]} />}
    </div>
  );
};
