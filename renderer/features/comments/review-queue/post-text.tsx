import { memo, useEffect, useMemo, useRef } from 'react';
import type { Span } from '@shared/contracts/basics';
import { cutSegments, looksLikeHeading, splitBlocks } from './text-segments';

interface PostTextProps {
  text: string;
  evidence: readonly Span[];
  lit: readonly Span[];
  scrollToLit: boolean;
}

type Layer = 'evidence' | 'lit';

/** The post as paragraphs of our own: nothing of the page's markup is ever shown (G14), so passages can be lit by offset. */
export const PostText = ({ text, evidence, lit, scrollToLit }: PostTextProps) => {
  const root = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => splitBlocks(text), [text]);
  const spans = useMemo(() => [...evidence.map((span) => ({ ...span, layer: 'evidence' as const })), ...lit.map((span) => ({ ...span, layer: 'lit' as const }))], [evidence, lit]);
  useEffect(() => {
    if (!scrollToLit || lit.length === 0) return;
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    root.current?.querySelector('mark[data-lit="true"]')?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [scrollToLit, lit]);
  return (
    <div ref={root} className="font-serif text-read">
      {blocks.map((block, at) => {
        const inBlock = spans.filter((span) => span.start < block.end && span.end > block.start);
        return <Paragraph key={block.start} text={text.slice(block.start, block.end)} offset={block.start} heading={at < blocks.length - 1 && looksLikeHeading(text.slice(block.start, block.end))} spans={JSON.stringify(inBlock)} />;
      })}
    </div>
  );
};

interface ParagraphProps {
  text: string;
  offset: number;
  heading: boolean;
  /** As JSON, so that a paragraph whose marks did not change is not drawn again. */
  spans: string;
}

const Paragraph = memo(({ text, offset, heading, spans }: ParagraphProps) => {
  const segments = cutSegments({ start: offset, end: offset + text.length }, JSON.parse(spans) as (Span & { layer: Layer })[]);
  const content = segments.map(({ start, end, layers }) => {
    const words = text.slice(start - offset, end - offset);
    return layers.length === 0 ? words : <mark key={start} data-lit={layers.includes('lit')} data-start={start}>{words}</mark>;
  });
  return heading ? <h3 className="mt-7 mb-2 font-semibold">{content}</h3> : <p className="mb-4 whitespace-pre-line">{content}</p>;
});
