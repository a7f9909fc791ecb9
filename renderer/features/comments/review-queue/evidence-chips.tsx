import { MessageSquareQuote } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '@shared/contracts/basics';
import { cx } from '../../../ui/class-names';
import { lightProps, type Light } from './use-light';

/** The passages the draft rests on; each lights itself in the post and scrolls there. */
export const EvidenceChips = ({ evidence, light }: { evidence: readonly Quote[]; light: Light }) => {
  const { t } = useTranslation();
  return (
    <section aria-label={t('review.draft.evidence')}>
      <h3 className="mb-1 text-small font-medium text-soft">{t('review.draft.evidence')}</h3>
      {evidence.length === 0 && <p className="text-soft">{t('review.draft.noEvidence')}</p>}
      <ul className="flex flex-col items-start gap-1">
        {evidence.map((quote) => {
          const lit = { post: [{ start: quote.start, end: quote.end }], scroll: true };
          const on = light.lit.post.some((span) => span.start < quote.end && span.end > quote.start);
          return (
            <li key={quote.start} className="max-w-full">
              <button type="button" {...lightProps(light, lit)} onClick={() => light.show(lit)} title={t('review.draft.evidenceHint')} className={cx('flex min-h-6 max-w-full items-start gap-1.5 rounded-control px-2 py-0.5 text-left transition-colors', on ? 'bg-evidence-lit' : 'bg-evidence hover:bg-evidence-lit')}>
                <MessageSquareQuote size={13} className="mt-[3px] shrink-0 text-soft" aria-hidden />
                <span className="line-clamp-2">{quote.quote}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** The person's own facts that the draft uses. */
export const TalkingPoints = ({ points, light }: { points: readonly string[]; light: Light }) => {
  const { t } = useTranslation();
  if (points.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-small font-medium text-soft">{t('review.draft.points', { count: points.length })}</h3>
      <ul className="flex flex-col gap-1">
        {points.map((point) => <li key={point} className={cx('border-l-2 pl-2 text-pretty transition-colors', light.lit.talkingPoints.includes(point) ? 'border-accent text-text' : 'border-line text-soft')}>{point}</li>)}
      </ul>
    </section>
  );
};
