import { useTranslation } from 'react-i18next';
import { partNames, type Review } from '@shared/contracts/review';
import { Bar } from '../../../ui/meter';
import { ReasonList } from '../../../ui/reason-list';
import { scoreTone } from '../../comments/score-tone';
import { VerdictBadge } from '../../comments/verdict-badge';
import { Quotes, ResultPart } from './result-part';

export const ReviewResult = ({ comment, review: { verdict, score, parts, issues, version } }: { comment: string; review: Review }) => {
  const { t } = useTranslation();
  return (
    <>
      <p className="mb-3 font-serif text-read text-pretty">{comment}</p>
      <p className="flex items-center gap-2"><VerdictBadge verdict={verdict} /><span className="font-medium">{t('agents.hand.score', { score: Math.round(score) })}</span><span className="font-mono text-small text-soft">{version}</span></p>
      <ResultPart title={t('review.parts.label')}>
        <ul className="flex flex-col gap-3">
          {partNames.map((name) => (
            <li key={name}>
              <p className="mb-1 grid grid-cols-[96px_1fr_28px] items-center gap-2"><span>{t(`review.parts.${name}`)}</span><Bar value={parts[name].score} tone={scoreTone(parts[name].score)} /><span className="tabular text-right font-medium">{Math.round(parts[name].score)}</span></p>
              <div className="text-soft"><ReasonList reasons={parts[name].reasons} /></div>
            </li>
          ))}
        </ul>
      </ResultPart>
      <ResultPart title={t('agents.hand.issues')}>
        {issues.length === 0 ? <p className="text-soft">{t('agents.hand.noIssues')}</p> : <Quotes items={issues.map(({ rule, message }, at) => ({ key: `${rule} ${at}`, text: message, note: rule }))} />}
      </ResultPart>
    </>
  );
};
