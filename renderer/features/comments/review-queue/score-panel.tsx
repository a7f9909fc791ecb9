import { ChevronRight, LoaderCircle } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partNames, type PartName, type Review, type ReviewPart, type ReviewReason } from '@shared/contracts/review';
import { cx } from '../../../ui/class-names';
import { Bar, ScoreRing } from '../../../ui/meter';
import { scoreTone } from '../score-tone';
import { VerdictBadge, verdictTones } from '../verdict-badge';
import { lightProps, type Light } from './use-light';
import type { CatchingUp } from './use-live-score';
import { embeddingParts } from './without-jumps';

interface ScorePanelProps {
  review: Review;
  catchingUp: CatchingUp;
  light: Light;
  /** Where several stand on one screen: of whom. */
  of?: string;
}

/** The score, its parts, and behind each part its reasons, each of which lights its passage. */
export const ScorePanel = ({ review, catchingUp, light, of }: ScorePanelProps) => {
  const { t } = useTranslation();
  const [open, setOpen] = useState<PartName | null>(null);
  return (
    <section aria-label={[t('review.parts.label'), of].filter(Boolean).join(', ')}>
      <div className="mb-1 flex items-center gap-3 border-t border-line pt-3">
        <ScoreRing value={review.score} tone={verdictTones[review.verdict]} label={t('review.score', { score: Math.round(review.score) })} />
        <VerdictBadge verdict={review.verdict} />
        <span role="status" className="ml-auto flex items-center gap-1 text-small text-soft">
          {catchingUp && <><LoaderCircle size={12} className="animate-spin motion-reduce:animate-none" aria-hidden />{t(`review.parts.catchingUp.${catchingUp}`)}</>}
        </span>
      </div>
      <ul>
        {partNames.map((name) => (
          <PartRow key={name} name={name} part={review.parts[name]} spam={name === 'safety' ? review.parts.spam : null} stale={catchingUp === 'score' && embeddingParts.some((part) => part === name)} open={open === name} onToggle={() => setOpen(open === name ? null : name)} light={light} />
        ))}
      </ul>
    </section>
  );
};

interface PartRowProps {
  name: PartName;
  part: ReviewPart;
  spam: number | null;
  stale: boolean;
  open: boolean;
  onToggle: () => void;
  light: Light;
}

const PartRow = ({ name, part, spam, stale, open, onToggle, light }: PartRowProps) => {
  const { t } = useTranslation();
  const id = useId();
  return (
    <li>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle} className="grid h-7 w-full grid-cols-[16px_88px_1fr_28px] items-center gap-2 rounded-control text-left hover:bg-hover">
        <ChevronRight size={13} aria-hidden className={cx('text-faint transition-transform', open && 'rotate-90')} />
        <span>{t(`review.parts.${name}`)}</span>
        <Bar value={part.score} tone={scoreTone(part.score)} className={cx(stale && 'opacity-50')} />
        <span className={cx('tabular text-right font-medium', stale && 'text-faint')}>{Math.round(part.score)}</span>
      </button>
      <div id={id} hidden={!open} className="pr-1 pb-2 pl-6">
        {part.reasons.length === 0 && <p className="text-soft">{t('review.parts.noReasons')}</p>}
        <ul className="flex flex-col gap-1">{part.reasons.map((reason, at) => <li key={at}><Reason reason={reason} light={light} /></li>)}</ul>
        {spam !== null && <p className="mt-1 text-small text-soft">{t('review.parts.spam', { spam: Math.round(spam) })}</p>}
      </div>
    </li>
  );
};

const Reason = ({ reason, light }: { reason: ReviewReason; light: Light }) => {
  const lit = { post: reason.source ? [reason.source] : [], draft: reason.span ? [reason.span] : [], scroll: Boolean(reason.source) };
  const weight = reason.weight === undefined ? null : <span className={cx('tabular shrink-0 text-small', reason.weight < 0 ? 'text-bad' : 'text-good')}>{reason.weight > 0 ? '+' : ''}{Math.round(reason.weight)}</span>;
  const body = <><span className="min-w-0 flex-1 text-pretty">{reason.text}</span>{weight}</>;
  if (!reason.source && !reason.span) return <span className="flex gap-2 text-soft">{body}</span>;
  return <button type="button" {...lightProps(light, lit)} onClick={() => light.show(lit)} className="flex w-full gap-2 rounded-[4px] text-left text-soft underline decoration-line-strong decoration-dotted underline-offset-3 hover:text-text">{body}</button>;
};
