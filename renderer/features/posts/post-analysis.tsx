import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { Passage, PostDto } from '@shared/contracts/post';
import { ScoreRing } from '../../ui/meter';
import { Panel } from '../../ui/panel';
import { ReasonList } from '../../ui/reason-list';
import { scoreTone } from '../comments/score-tone';

export const WorthinessPanel = ({ worthiness }: { worthiness: PostDto['worthiness'] }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('posts.worthiness')} aside={worthiness && <ScoreRing size={32} value={worthiness.score} tone={scoreTone(worthiness.score)} label={`${t('posts.worthiness')} ${Math.round(worthiness.score)}`} />}>
      {worthiness ? <ReasonList reasons={worthiness.reasons} /> : <p className="text-soft">{t('posts.noWorthiness')}</p>}
    </Panel>
  );
};

/** Sentences that can be quoted; pointing at one lights it in the text. */
export const PassageList = ({ passages, propsOf }: { passages: readonly Passage[]; propsOf: (passage: Passage) => ComponentProps<'button'> }) => {
  const { t } = useTranslation();
  return (
    <Panel title={t('posts.passages')} aside={<span className="tabular text-soft">{passages.length}</span>}>
      {passages.length === 0 && <p className="text-soft">{t('posts.noPassages')}</p>}
      <ul className="-mx-2 flex max-h-72 flex-col overflow-y-auto">
        {passages.map((passage) => (
          <li key={passage.start}>
            <button type="button" {...propsOf(passage)} className="block w-full rounded-control px-2 py-1.5 text-left hover:bg-hover">
              <span className="block text-small text-soft">{t(`posts.passageKind.${passage.kind}`)}</span>
              <span className="line-clamp-2">{passage.quote}</span>
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
