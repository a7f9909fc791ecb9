import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentConfigDto, ConfiguredAgent } from '@shared/contracts/agent-config';
import { useSay } from '../../../app/toaster';
import type { Inputs } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { defaultsOf, figureFields, readTyped, sumOfWeights, typedOf, type FigureField, type Typed } from './config-fields';
import { fieldWords } from './config-words';
import { useConfigActs } from './use-config-acts';

export const ConfigForm = ({ config }: { config: AgentConfigDto }) => {
  const { t } = useTranslation();
  const say = useSay();
  const { agent } = config;
  const stored = typedOf(config.values);
  const [typed, setTyped] = useState<Typed>(stored);
  const [asked, setAsked] = useState(false);
  const { set } = useConfigActs(({ version }) => say({ title: t('agents.config.saved', { version }) }), () => undefined);
  const { values, errors } = readTyped(agent, typed);
  const changed = Object.keys(stored).some((name) => typed[name] !== stored[name]);
  const change = (name: string, value: string): void => setTyped((before) => ({ ...before, [name]: value }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    // Which agent the values belong to is known where they were read, not to the compiler.
    if (values && changed) set.mutate({ agent, values: { ...values, ...('engine' in config.values ? { engine: config.values.engine } : {}) }, basedOn: config.version } as Inputs['agents']['setConfig']);
  };
  const fieldsOf = (weights: boolean): readonly FigureField[] => figureFields[agent].filter(({ name }) => name.startsWith('weights.') === weights);
  const field = (figure: FigureField) => <Figure key={figure.name} agent={agent} field={figure} value={typed[figure.name] ?? ''} error={asked ? errors?.[figure.name] : undefined} onChange={(value) => change(figure.name, value)} />;
  return (
    <form noValidate onSubmit={submit} className="flex flex-col items-start gap-5">
      {agent === 'reviewer' && (
        <fieldset className="w-full">
          <legend className="mb-2 font-semibold">{t('agents.config.weights')}</legend>
          <div className="grid grid-cols-3 gap-x-6 gap-y-4">{fieldsOf(true).map(field)}</div>
          <Sum sum={sumOfWeights(typed)} />
        </fieldset>
      )}
      <div className="grid w-full grid-cols-2 gap-x-8 gap-y-5">{fieldsOf(false).map(field)}</div>
      <div className="flex gap-2">
        <Button type="submit" kind="primary" busy={set.isPending} disabledReason={changed ? null : t('agents.config.nothingChanged')}>{t('agents.config.save')}</Button>
        {changed && <Button kind="quiet" onClick={() => { setTyped(stored); setAsked(false); }}>{t('agents.config.reset')}</Button>}
      </div>
    </form>
  );
};

const Sum = ({ sum }: { sum: number }) => {
  const { t } = useTranslation();
  const right = sum === 100;
  return <p role="status" className={cx('mt-2 text-small', right ? 'text-soft' : 'text-bad')}>{right ? t('agents.config.sumRight') : t('agents.config.sum', { sum: Number.isNaN(sum) ? '–' : sum })}</p>;
};

interface FigureProps {
  agent: ConfiguredAgent;
  field: FigureField;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** A figure with its range; what differs from how the app came says so. */
const Figure = ({ agent, field: { name, min, max, step }, value, error, onChange }: FigureProps) => {
  const { t } = useTranslation();
  const standard = defaultsOf(agent)[name] ?? '';
  const differs = value !== standard;
  const hint = <>{t('agents.config.range', { min, max })} · <span className={cx(differs && 'font-medium text-accent')}>{t('agents.config.default', { value: standard })}</span></>;
  return (
    <Field label={fieldWords(t, agent, name)} hint={hint} error={error}>
      {(aria) => <Input {...aria} type="number" min={min} max={max} step={step} value={value} onChange={(event) => onChange(event.target.value)} className="tabular max-w-28" />}
    </Field>
  );
};
