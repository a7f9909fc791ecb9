import { useMutation } from '@tanstack/react-query';
import { ChevronRight } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelPriceDto, ProviderDto } from '@shared/contracts/model';
import { money } from '../../app/format';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Input } from '../../ui/input';
import { microOf, typedDollars } from './dollars';

/** What the models of a provider cost and who says so; a price that the person knows better can be entered. */
export const ProviderPrices = ({ provider }: { provider: ProviderDto }) => {
  const { t } = useTranslation();
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <details className="group mt-2">
      <summary className="inline-flex cursor-pointer list-none items-center gap-1 rounded-control text-small text-soft hover:text-text"><ChevronRight size={13} className="transition-transform group-open:rotate-90" aria-hidden />{t('models.prices.title')} <span className="tabular text-faint">{provider.models.length}</span></summary>
      <table aria-label={t('models.prices.title')} className="mt-2 w-full text-small">
        <thead><tr className="text-left text-soft">{(['model', 'read', 'written', 'from'] as const).map((name) => <th key={name} scope="col" className={name === 'read' || name === 'written' ? 'w-20 py-1 pr-3 text-right font-medium' : 'py-1 pr-3 font-medium'}>{t(`models.prices.${name}`)}</th>)}<td /></tr></thead>
        <tbody>
          {provider.models.map(({ model, price }) => editing === model
            ? <tr key={model}><td colSpan={5} className="border-t border-line py-2"><PriceForm provider={provider} model={model} price={price} onDone={() => setEditing(null)} /></td></tr>
            : <PriceRow key={model} model={model} price={price} onChange={() => setEditing(model)} />)}
        </tbody>
      </table>
      <p className="mt-1 text-small text-faint">{t('models.prices.unit')}</p>
    </details>
  );
};

const PriceRow = ({ model, price, onChange }: { model: string; price: ModelPriceDto | null; onChange: () => void }) => {
  const { t } = useTranslation();
  return (
    <tr>
      <td className="border-t border-line py-1 pr-3 font-mono">{model}</td>
      <td className="tabular border-t border-line py-1 pr-3 text-right">{price ? money(price.price.input) : t('models.prices.unknown')}</td>
      <td className="tabular border-t border-line py-1 pr-3 text-right">{price ? money(price.price.output) : t('models.prices.unknown')}</td>
      <td className="border-t border-line py-1 pr-3 text-soft">{price && t(`models.prices.source.${price.source}`, { asOf: price.asOf ?? '' })}</td>
      <td className="border-t border-line py-1 text-right"><Button size="small" kind="quiet" aria-label={t('models.prices.changeOf', { model })} onClick={onChange}>{t('models.prices.change')}</Button></td>
    </tr>
  );
};

const PriceForm = ({ provider: { id }, model, price, onDone }: { provider: ProviderDto; model: string; price: ModelPriceDto | null; onDone: () => void }) => {
  const { t } = useTranslation();
  const say = useSay();
  const [read, setRead] = useState(typedDollars(price?.price.input ?? null));
  const [written, setWritten] = useState(typedDollars(price?.price.output ?? null));
  const save = useMutation(useTRPC().models.setPrice.mutationOptions({ onSuccess: () => { say({ title: t('models.prices.saved') }); onDone(); } }));
  const [input, output] = [microOf(read), microOf(written)];
  const complete = typeof input === 'number' && typeof output === 'number';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (complete) save.mutate({ providerId: id, model, price: { input, output } });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-wrap items-center gap-2">
      <span className="mr-2 font-mono">{model}</span>
      <Input aria-label={`${t('models.prices.read')}, ${model}`} placeholder={t('models.prices.read')} inputMode="decimal" className="tabular max-w-24" value={read} onChange={(event) => setRead(event.target.value)} />
      <Input aria-label={`${t('models.prices.written')}, ${model}`} placeholder={t('models.prices.written')} inputMode="decimal" className="tabular max-w-24" value={written} onChange={(event) => setWritten(event.target.value)} />
      <Button type="submit" size="small" kind="primary" busy={save.isPending} disabledReason={complete ? null : t('models.form.needs.price')}>{t('models.prices.save')}</Button>
      {price?.source === 'person' && <Button size="small" onClick={() => save.mutate({ providerId: id, model, price: null })}>{t('models.prices.back')}</Button>}
      <Button size="small" kind="quiet" onClick={onDone}>{t('models.cancel')}</Button>
    </form>
  );
};
