import { useTranslation } from 'react-i18next';
import type { Claim, Discussion, Gap, PostNumber, Stance } from '@shared/contracts/reading';
import { Quotes, ResultPart } from '../agents/hand/result-part';

const most = 8;

export const StancesPart = ({ stances }: { stances: readonly Stance[] }) => {
  const { t } = useTranslation();
  if (stances.length === 0) return null;
  return (
    <ResultPart title={t('playground.analysis.stances')}>
      <Quotes items={stances.slice(0, most).map(({ subject, stance, evidence }) => ({ key: subject, text: evidence[0]?.quote ?? '', note: `${subject}: ${t(`playground.analysis.stance.${stance}`)}` }))} />
    </ResultPart>
  );
};

export const GapsPart = ({ gaps }: { gaps: readonly Gap[] }) => {
  const { t } = useTranslation();
  if (gaps.length === 0) return null;
  return (
    <ResultPart title={t('playground.analysis.gaps')}>
      <Quotes items={gaps.slice(0, most).map(({ talkingPoint, nearness, why }) => ({ key: talkingPoint, text: talkingPoint, note: `${t('playground.analysis.nearness', { score: Math.round(nearness) })} · ${why}` }))} />
    </ResultPart>
  );
};

export const NumbersPart = ({ numbers, claims }: { numbers: readonly PostNumber[]; claims: readonly Claim[] }) => {
  const { t } = useTranslation();
  return (
    <>
      {numbers.length > 0 && <ResultPart title={t('playground.analysis.numbers')}><p className="text-pretty">{numbers.slice(0, most).map(({ quote }) => quote).join(' · ')}</p></ResultPart>}
      {claims.length > 0 && <ResultPart title={t('playground.analysis.claims')}><Quotes items={claims.slice(0, most).map(({ start, quote, hedge }) => ({ key: String(start), text: quote, note: hedge === null ? undefined : t('playground.analysis.hedge', { word: hedge }) }))} /></ResultPart>}
    </>
  );
};

export const DiscussionPart = ({ discussion: { readers, themes, questions } }: { discussion: Discussion }) => {
  const { t } = useTranslation();
  if (themes.length === 0 && questions.length === 0) return null;
  return (
    <ResultPart title={`${t('playground.analysis.discussion')} · ${t('playground.analysis.readers', { count: readers })}`}>
      <Quotes items={[
        ...themes.slice(0, most).map(({ words, quote }) => ({ key: `theme ${quote.comment} ${quote.start}`, text: quote.quote, note: words.join(', ') || undefined })),
        ...questions.slice(0, most).map(({ comment, start, quote, state }) => ({ key: `question ${comment} ${start}`, text: quote, note: t(`playground.analysis.questionState.${state}`) })),
      ]} />
    </ResultPart>
  );
};
