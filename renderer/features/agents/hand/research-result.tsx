import { useTranslation } from 'react-i18next';
import type { ExecuteResult } from '@shared/contracts/agent';
import { day } from '../../../app/format';
import { Quotes, ResultPart } from './result-part';

export const ResearchResult = ({ result: { found, candidates, skipped, problems } }: { result: Extract<ExecuteResult, { agent: 'researcher' }> }) => {
  const { t } = useTranslation();
  return (
    <>
      <ResultPart title={t('agents.hand.found', { count: found })}>
        <ol className="flex flex-col gap-2">
          {candidates.map(({ url, title, date, snippet }) => (
            <li key={url}>
              <p className="font-medium">{title ?? url}</p>
              <p className="text-small break-all text-soft">{[date && day(date), url].filter(Boolean).join(' · ')}</p>
              {snippet && <p className="line-clamp-2 text-soft">{snippet}</p>}
            </li>
          ))}
        </ol>
      </ResultPart>
      {skipped.length > 0 && <ResultPart title={`${t('agents.hand.skipped')} (${skipped.length})`}><Quotes items={skipped.map(({ url, title, code, reason }) => ({ key: `${url} ${code}`, text: title ?? url, note: reason }))} /></ResultPart>}
      {problems.length > 0 && <ResultPart title={t('agents.hand.problems')}><Quotes items={problems.map(({ source, message }) => ({ key: source, text: message, note: source }))} /></ResultPart>}
    </>
  );
};
