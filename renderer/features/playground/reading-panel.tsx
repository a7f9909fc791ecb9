import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { money } from '../../app/format';
import { cx } from '../../ui/class-names';
import { ScoreRing } from '../../ui/meter';
import { AnalysisResult } from '../agents/hand/analysis-result';
import { scoreTone } from '../comments/score-tone';
import type { Reading } from './column-state';
import { DiscussionPart, GapsPart, NumbersPart, StancesPart } from './reading-parts';

/** What was read and what the analyzer sees in it: one for all columns, and paid once where the analyzer has models of its own. */
export const ReadingPanel = ({ reading: { post, analysis, microDollars } }: { reading: Reading }) => {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const facts = [post.author, t('playground.given.words', { count: post.words }), ...(post.readerComments > 0 ? [t('playground.given.comments', { count: post.readerComments })] : []), post.language, ...(analysis.readBy ? [t('playground.given.readBy', { model: analysis.readBy })] : []), ...(microDollars === null ? [] : [money(microDollars)])].filter(Boolean);
  const worth = t('playground.analysis.worth', { score: Math.round(analysis.worthiness.score) });
  return (
    <section aria-label={t('playground.analysis.title')} className="rounded-panel border border-line bg-raised">
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} className="flex w-full items-center gap-3 rounded-panel px-4 py-3 text-left font-normal hover:bg-hover">
          <ScoreRing size={36} value={analysis.worthiness.score} tone={scoreTone(analysis.worthiness.score)} label={worth} />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-semibold">{post.title || post.url || t('playground.analysis.title')}</span>
            <span className="block truncate text-small text-soft">{facts.join(' · ')}</span>
          </span>
          <span className="shrink-0 text-soft">{open ? t('playground.analysis.hide') : t('playground.analysis.show')}</span>
          <ChevronRight size={14} aria-hidden className={cx('shrink-0 text-faint transition-transform', open && 'rotate-90')} />
        </button>
      </h2>
      <div id={id} hidden={!open} className="border-t border-line px-4 py-4">
        <div className="columns-2 gap-8 max-[1100px]:columns-1">
          <StancesPart stances={analysis.stances ?? []} />
          <GapsPart gaps={analysis.gaps ?? []} />
          {analysis.discussion && <DiscussionPart discussion={analysis.discussion} />}
          <NumbersPart numbers={analysis.numbers ?? []} claims={analysis.claims ?? []} />
          <AnalysisResult analysis={analysis} />
        </div>
      </div>
    </section>
  );
};
