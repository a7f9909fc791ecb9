import { PenTool } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { editsNeeded, type StyleCardDto } from '@shared/contracts/style-card';
import { dayAndTime } from '../../app/format';
import { Loaded } from '../../app/loaded';
import { useSay } from '../../app/toaster';
import { useReadOnly } from '../../app/use-read-only';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { EmptyState } from '../../ui/empty-state';
import { SkeletonRows } from '../../ui/skeleton';
import { StyleLine } from './style-line';
import { useStyle, type Style } from './use-style';

/** What the person's edits taught: to be read, changed, switched off and forgotten. */
export const StyleSettings = () => {
  const { t } = useTranslation();
  const style = useStyle();
  return <Loaded query={style.card} skeleton={<SkeletonRows rows={6} label={t('app.loading')} />}>{(card) => <Card card={card} style={style} />}</Loaded>;
};

const Card = ({ card, style }: { card: StyleCardDto; style: Style }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { enabled, edits, kept, since, lines } = card;
  const { update } = style;
  return (
    <div className="flex flex-col gap-5">
      <Checkbox label={t('style.enabled')} hint={t('style.enabledHint')} checked={enabled} onChange={(next) => update.mutate({ enabled: next })} />
      {edits < editsNeeded
        ? <div className="rounded-panel border border-line bg-raised [&>div]:py-8"><EmptyState icon={<PenTool size={22} />} title={t('style.none.title')} action={<Button onClick={() => void navigate('/review')}>{t('style.none.action')}</Button>}>{t('style.none.text', { needed: editsNeeded, count: edits })}</EmptyState></div>
        : <p className="text-soft">{t('style.learned', { count: edits })}{kept > 0 && `; ${t('style.kept', { count: kept })}`}.</p>}
      {since !== null && <p className="flex flex-wrap items-center gap-2 text-soft">{t('style.since', { when: dayAndTime(since) })}<Button size="small" kind="quiet" onClick={() => update.mutate({ since: null })}>{t('style.countAgain')}</Button></p>}
      <ul aria-label={t('style.list')} className="rounded-panel border border-line bg-raised">
        {lines.map((line) => <StyleLine key={line.line} line={line} muted={!enabled} onChange={(choice) => update.mutate({ choices: { [line.line]: choice } })} />)}
      </ul>
      <Forget card={card} style={style} />
    </div>
  );
};

const Forget = ({ card, style: { reset, update } }: { card: StyleCardDto; style: Style }) => {
  const { t } = useTranslation();
  const say = useSay();
  const readOnly = useReadOnly();
  const { since, choices } = card;
  const forget = () => reset.mutate(undefined, { onSuccess: () => say({ title: t('style.forgotten'), undo: { label: t('app.undo'), run: () => update.mutate({ since, choices }) } }) });
  return (
    <div className="flex items-center gap-3">
      <Button kind="danger" busy={reset.isPending} disabledReason={readOnly} onClick={forget}>{t('style.reset')}</Button>
      <span className="text-small text-soft">{t('style.resetHint')}</span>
    </div>
  );
};
