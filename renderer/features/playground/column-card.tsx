import { Ban, Circle, CircleCheck, LoaderCircle, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlaygroundCost } from '@shared/contracts/playground';
import { errorWords } from '../../app/error-words';
import { count, money } from '../../app/format';
import { cx } from '../../ui/class-names';
import { IconButton } from '../../ui/icon-button';
import { Notice } from '../../ui/notice';
import { stepStates, steps, type ColumnState, type StepState } from './column-state';
import { DraftView, OtherTexts } from './draft-view';

interface ColumnCardProps {
  column: ColumnState;
  onCancel: () => void;
  onAgain: () => void;
}

/** One engine: how far it is, what came out, what it took. */
export const ColumnCard = ({ column, onCancel, onAgain }: ColumnCardProps) => {
  const { t } = useTranslation();
  const { engine: { model, provider }, end, phase } = column;
  const name = model?.model ?? t('playground.builtIn');
  const state = end === null ? t(`playground.phase.${phase}`) : t(`playground.state.${end.is === 'refused' ? 'failed' : end.is}`);
  return (
    <section aria-label={name} className="flex min-w-0 flex-col rounded-panel border border-line bg-raised">
      <header className="border-b border-line px-4 pt-3 pb-2">
        <div className="flex min-h-8 items-center gap-2">
          <h2 className="min-w-0 flex-1 truncate font-semibold" title={name}>{name}{provider && <span className="font-normal text-soft"> · {provider}</span>}</h2>
          <span role="status" className="text-soft">{state}</span>
          {end === null ? <IconButton icon={<Ban size={14} aria-hidden />} label={t('playground.cancel', { engine: name })} onClick={onCancel} /> : <IconButton icon={<RotateCw size={14} aria-hidden />} label={t('playground.again', { engine: name })} onClick={onAgain} />}
        </div>
        {end?.is !== 'drafted' && end?.is !== 'declined' && <Steps column={column} label={t('playground.steps', { engine: name })} />}
        {end && 'cost' in end && <CostLine cost={end.cost} asked={model !== null} />}
      </header>
      <div className="px-4 py-4"><End column={column} name={name} /></div>
    </section>
  );
};

const icons: Record<StepState, React.ReactNode> = {
  done: <CircleCheck size={13} className="text-good" aria-hidden />, now: <LoaderCircle size={13} className="animate-spin text-accent motion-reduce:animate-none" aria-hidden />, open: <Circle size={13} className="text-faint" aria-hidden />,
};
const says = { done: 'stepDone', now: 'stepNow', open: 'stepOpen' } as const;

const Steps = ({ column, label }: { column: ColumnState; label: string }) => {
  const { t } = useTranslation();
  const states = stepStates(column);
  return (
    <ol aria-label={label} className="flex flex-wrap gap-x-3 gap-y-1 text-small">
      {steps.map((step) => (
        <li key={step} className={cx('flex items-center gap-1', states[step] === 'open' ? 'text-soft' : 'text-text')}>{icons[states[step]]}{t(`playground.phase.${step}`)}<span className="sr-only">, {t(`playground.${says[states[step]]}`)}</span></li>
      ))}
    </ol>
  );
};

const CostLine = ({ cost: { milliseconds, microDollars, tokensIn, tokensOut }, asked }: { cost: PlaygroundCost; asked: boolean }) => {
  const { t } = useTranslation();
  const paid = microDollars === null ? (asked && tokensOut > 0 ? t('playground.cost.unpriced') : t('playground.cost.none')) : money(microDollars);
  const tokens = tokensIn + tokensOut > 0 ? [t('playground.cost.tokens', { read: count(tokensIn), written: count(tokensOut) })] : [];
  return <p className="tabular text-small text-soft">{[t('playground.cost.seconds', { seconds: (milliseconds / 1_000).toFixed(1) }), paid, ...tokens].join(' · ')}</p>;
};

/** An error as every screen tells one: what happened, and what can be done. */
const Failure = ({ error }: { error: unknown }) => {
  const { t } = useTranslation();
  const { title, detail } = errorWords(t, error);
  return <Notice tone="bad" role="alert"><span className="font-medium">{title}. </span>{detail}</Notice>;
};

const End = ({ column: { end }, name }: { column: ColumnState; name: string }) => {
  const { t } = useTranslation();
  if (end === null) return <div aria-hidden className="flex flex-col gap-2">{['w-full', 'w-11/12', 'w-3/5'].map((width) => <div key={width} className={cx('h-4 rounded-control bg-hover', width)} />)}</div>;
  if (end.is === 'cancelled') return <p className="text-pretty text-soft">{t('playground.cancelledText')}</p>;
  if (end.is === 'refused') return <Failure error={end.error} />;
  if (end.is === 'failed') return <Failure error={Object.assign(new Error(end.message), { data: { code: end.code } })} />;
  return (
    <>
      {end.is === 'drafted' ? <DraftView draft={end.draft} of={name} /> : <Notice tone="warn"><span className="font-medium">{t('playground.state.declined')}: {t(`posts.skip.${end.skip.code}`)}. </span>{end.skip.reason}</Notice>}
      <OtherTexts texts={end.others} />
    </>
  );
};
