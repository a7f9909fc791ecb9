import { useTranslation } from 'react-i18next';
import type { LabelledSentence, Review } from '@shared/contracts/review';
import { cx } from '../../../ui/class-names';
import { cutSegments } from './text-segments';
import { issueSpans, type DraftLayer } from './issue-spans';
import type { Light } from './use-light';

interface DraftTextProps {
  text: string;
  review: Review;
  /** Talking points of the campaign: sentences name them by index. */
  talkingPoints: readonly string[];
  light: Light;
}

const layerLooks: Record<DraftLayer, string> = {
  block: 'underline decoration-bad decoration-wavy decoration-1 underline-offset-4',
  warn: 'underline decoration-warn decoration-wavy decoration-1 underline-offset-4',
  lit: 'bg-evidence-lit rounded-[2px]',
};
export const segmentLook = (layers: readonly DraftLayer[]): string => cx(...layers.map((layer) => layerLooks[layer]));

/** The draft, sentence by sentence: pointing at one lights what holds it. */
export const DraftText = ({ text, review, talkingPoints, light }: DraftTextProps) => {
  const { t } = useTranslation();
  const spans = [...issueSpans(review), ...light.lit.draft.map((span) => ({ ...span, layer: 'lit' as const }))];
  const words = (start: number, end: number) => cutSegments({ start, end }, spans).map((segment) => <span key={segment.start} className={segmentLook(segment.layers)}>{text.slice(segment.start, segment.end)}</span>);
  const show = (sentence: LabelledSentence) => light.show({
    post: sentence.support.flatMap((support) => ('post' in support ? [support.post] : [])),
    talkingPoints: sentence.support.flatMap((support) => ('talkingPoint' in support ? [talkingPoints[support.talkingPoint] ?? ''] : [])),
    scroll: true,
  });
  const sentences = review.sentences.filter((sentence) => sentence.end <= text.length).sort((a, b) => a.start - b.start);
  let at = 0;
  const pieces = sentences.flatMap((sentence) => {
    const gap = words(at, Math.max(at, sentence.start));
    const start = Math.max(at, sentence.start);
    at = Math.max(at, sentence.end);
    return [
      ...gap,
      <span key={`s${sentence.start}`} title={t(`review.draft.sentence.${sentence.label}`)} onPointerEnter={() => show(sentence)} onPointerLeave={light.clear} className="rounded-[2px] transition-colors hover:bg-accent-soft">{words(start, sentence.end)}</span>,
    ];
  });
  return <p data-testid="draft-text" className="font-serif text-read whitespace-pre-line">{pieces}{words(at, text.length)}</p>;
};
