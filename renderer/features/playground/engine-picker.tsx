import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PlaygroundEngineDto } from '@shared/contracts/playground';
import { money } from '../../app/format';
import { useCan } from '../../app/session/me';
import { Checkbox } from '../../ui/checkbox';
import { engineKey } from './playground-order';

interface EnginePickerProps {
  engines: readonly PlaygroundEngineDto[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  error: string | undefined;
}

/** Whatever is set up can stand beside whatever else is. */
export const EnginePicker = ({ engines, chosen, onChange, error }: EnginePickerProps) => {
  const { t } = useTranslation();
  const can = useCan();
  const toggle = (key: string, on: boolean): void => onChange(new Set(on ? [...chosen, key] : [...chosen].filter((other) => other !== key)));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t('playground.engines')}</legend>
      <div className="flex max-h-60 flex-col gap-2 overflow-y-auto">
        {engines.map((engine) => {
          const key = engineKey(engine.model);
          return <Checkbox key={key} label={engine.model?.model ?? t('playground.builtIn')} hint={<EngineHint engine={engine} />} checked={chosen.has(key)} onChange={(on) => toggle(key, on)} />;
        })}
      </div>
      {engines.length === 1 && <p className="text-small text-soft">{t('playground.noModels')}{can('system_settings') && <> <Link to="/settings/models" className="text-accent underline">{t('playground.addModel')}</Link></>}</p>}
      {error && <p role="alert" className="text-small text-bad">{error}</p>}
    </fieldset>
  );
};

const EngineHint = ({ engine: { model, provider, price, inUse } }: { engine: PlaygroundEngineDto }) => {
  const { t } = useTranslation();
  const cost = model === null ? t('playground.builtInHint') : price === null ? t('playground.priceUnknown') : price.source === 'own_server' ? t('playground.free')
    : t('playground.price', { input: money(price.price.input), output: money(price.price.output) });
  return <>{[provider, cost, ...(inUse ? [t('playground.inUse')] : [])].filter(Boolean).join(' · ')}</>;
};
