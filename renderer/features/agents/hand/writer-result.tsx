import { useTranslation } from 'react-i18next';
import type { ExecuteResult } from '@shared/contracts/agent';
import { Notice } from '../../../ui/notice';
import { Quotes, ResultPart } from './result-part';

export const WriterResult = ({ result: { candidates, declined } }: { result: Extract<ExecuteResult, { agent: 'writer' }> }) => {
  const { t } = useTranslation();
  if (candidates.length === 0) return <Notice tone="warn"><span className="font-medium">{t('agents.hand.declined')}{declined && `: ${t(`posts.skip.${declined.code}`)}`}. </span>{declined?.reason}</Notice>;
  return (
    <ResultPart title={`${t('agents.hand.candidates')} (${candidates.length})`}>
      <ol className="flex flex-col gap-4">
        {candidates.map(({ type, text, evidence, talkingPoints }) => (
          <li key={text} className="border-t border-line pt-3 first:border-0 first:pt-0">
            <p className="text-small text-soft">{t(`comments.type.${type}`)}{talkingPoints.length > 0 && ` · ${t('agents.hand.used', { points: talkingPoints.join(' · ') })}`}</p>
            <p className="mt-1 mb-2 font-serif text-read text-pretty">{text}</p>
            <Quotes items={evidence.map(({ start, quote }) => ({ key: String(start), text: quote }))} />
          </li>
        ))}
      </ol>
    </ResultPart>
  );
};
