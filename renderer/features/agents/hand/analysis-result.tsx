import { useTranslation } from 'react-i18next';
import type { Analysis } from '@shared/contracts/post';
import { Notice } from '../../../ui/notice';
import { ReasonList } from '../../../ui/reason-list';
import { Quotes, ResultPart } from './result-part';

const shown = 12;

export const AnalysisResult = ({ analysis: { skip, worthiness, keyPhrases, passages, questions } }: { analysis: Analysis }) => {
  const { t } = useTranslation();
  return (
    <>
      {skip && <Notice tone="warn"><span className="font-medium">{t('agents.hand.skip')}: {t(`posts.skip.${skip.code}`)}. </span>{skip.reason}</Notice>}
      <ResultPart title={t('agents.hand.worth', { score: Math.round(worthiness.score) })}><ReasonList reasons={worthiness.reasons} /></ResultPart>
      {keyPhrases.length > 0 && <ResultPart title={t('agents.hand.phrases')}><p className="text-pretty">{keyPhrases.slice(0, shown).map(({ text }) => text).join(', ')}</p></ResultPart>}
      {questions.length > 0 && <ResultPart title={t('agents.hand.questions')}><Quotes items={questions.map(({ start, quote }) => ({ key: String(start), text: quote }))} /></ResultPart>}
      {passages.length > 0 && <ResultPart title={`${t('agents.hand.passages')} (${passages.length})`}><Quotes items={passages.slice(0, shown).map(({ start, quote, kind }) => ({ key: String(start), text: quote, note: t(`posts.passageKind.${kind}`) }))} /></ResultPart>}
    </>
  );
};
