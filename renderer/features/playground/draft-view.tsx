import { useTranslation } from 'react-i18next';
import type { PlaygroundDraft } from '@shared/contracts/playground';
import { Quotes } from '../agents/hand/result-part';
import { IssueList } from '../comments/review-queue/issue-list';
import { ScorePanel } from '../comments/review-queue/score-panel';
import { useLight } from '../comments/review-queue/use-light';
import { VerdictBadge } from '../comments/verdict-badge';
import { PlanView } from './plan-view';

/** A draft as the reviewer sees it, with what it came from. */
export const DraftView = ({ draft: { type, text, evidence, talkingPoints, plan, review }, of }: { draft: PlaygroundDraft; of: string }) => {
  const { t } = useTranslation();
  const light = useLight();
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="mb-1 text-small text-soft">{t(`comments.type.${type}`)} · {t('review.draft.characters', { count: text.length })}</p>
        <p className="font-serif text-lead leading-6 font-normal text-pretty">{text}</p>
      </div>
      <IssueList issues={review.issues} light={light} of={of} />
      <ScorePanel review={review} catchingUp={null} light={light} of={of} />
      {plan && <PlanView plan={plan} />}
      <QuoteList title={t('playground.draft.evidence')} quotes={evidence.map(({ quote }) => quote)} />
      <QuoteList title={t('playground.draft.points')} quotes={talkingPoints} />
    </div>
  );
};

const QuoteList = ({ title, quotes }: { title: string; quotes: readonly string[] }) => (quotes.length === 0 ? null : (
  <div>
    <h3 className="mb-1 text-small font-medium text-soft">{title}</h3>
    <Quotes items={quotes.map((text) => ({ key: text, text }))} />
  </div>
));

/** What the engine wrote besides, each with what became of it. */
export const OtherTexts = ({ texts }: { texts: readonly PlaygroundDraft[] }) => {
  const { t } = useTranslation();
  if (texts.length === 0) return null;
  return (
    <details className="mt-4 border-t border-line pt-3">
      <summary className="text-soft hover:text-text">{t('playground.draft.others', { count: texts.length })}</summary>
      <ol className="mt-2 flex flex-col gap-4">
        {texts.map(({ text, review, problem, plan }) => (
          <li key={text} className="border-l-2 border-line-strong pl-3">
            <p className="flex items-center gap-2"><VerdictBadge verdict={review.verdict} /><span className="tabular font-medium">{Math.round(review.score)}</span>{plan?.steps[0] && <span className="text-soft">{t(`playground.plan.move.${plan.steps[0].move}`)}</span>}</p>
            <p className="my-1 font-serif text-lead leading-6 font-normal text-pretty">{text}</p>
            <p className="text-pretty text-soft">{problem ?? t('playground.draft.passed')}</p>
          </li>
        ))}
      </ol>
    </details>
  );
};
