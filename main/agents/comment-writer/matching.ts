import { cosine } from '../../core/ports/embedder';
import type { AgentContext } from '../agent-context';
import { embedAll, type Material, type ReadPassage } from './post-material';
import { fitFrom, meaningOf, pointFitsPost, scorePair, type Embedded, type Pair } from './pairing';
import { appealOf } from './quote-appeal';
import type { TalkingPoint } from './talking-point';

export interface Matches {
  /** Pairs that fit, best first. */
  pairs: Pair[];
  /** The nearest talking point even where none fits, for the reason of a decline. */
  nearest: { point: TalkingPoint; passage: string; meaning: number; postFit: number } | null;
}

/** Above this the post has already said it: the talking point would add nothing. */
const alreadySaid = 0.86;
const passagesKept = 24;
const pairsKept = 24;

interface Scored { read: ReadPassage; point: TalkingPoint; index: number; rough: number; meaning: number; postFit: number; vector: Embedded }

const roughly = (material: Material, passageVectors: readonly Embedded[], pointVectors: readonly Embedded[]): Scored[] => {
  const scored: Scored[] = [];
  material.points.forEach((point, index) => {
    const vector = pointVectors[index];
    if (!vector) return;
    const postFit = pointFitsPost(point, material.postTerms);
    material.passages.forEach((read, at) => {
      const mine = passageVectors[at];
      if (!mine || read.fragments.length === 0 || cosine(mine.vector, vector.vector) > alreadySaid) return;
      const meaning = meaningOf(mine, vector);
      const best = Math.max(...read.fragments.map((fragment) => scorePair(fragment, point, meaning, postFit, read.terms).fit + appealOf(fragment)));
      scored.push({ read, point, index, rough: best, meaning, postFit, vector });
    });
  });
  return scored.sort((a, b) => b.rough - a.rough);
};

/** Every quotable passage against every talking point, by meaning and by the rare words that both hold. */
export const matchPoints = async (material: Material, context: AgentContext): Promise<Matches> => {
  if (material.passages.length === 0 || material.points.length === 0) return { pairs: [], nearest: null };
  const pointVectors = await embedAll(material.points.map(({ text }) => text), context);
  const passageVectors = await embedAll(material.passages.map(({ passage }) => passage.quote), context);
  const scored = roughly(material, passageVectors, pointVectors);
  const top = scored.filter(({ rough }) => rough > fitFrom - 0.25).slice(0, passagesKept);
  const fragments = [...new Set(top.flatMap(({ read }) => read.fragments))];
  const vectors = await embedAll(fragments.map(({ quote }) => quote), context);
  const vectorOf = new Map(fragments.map((fragment, at) => [fragment, vectors[at]]));
  const pairs = top.flatMap(({ read, point, meaning, postFit, vector }) =>
    read.fragments.map((fragment) => {
      const own = vectorOf.get(fragment);
      const inFragment = own ? meaningOf(own, vector) : meaning;
      return scorePair(fragment, point, inFragment * 0.65 + meaning * 0.35, postFit, read.terms);
    }),
  );
  const [best] = [...scored].sort((a, b) => b.meaning + b.postFit - a.meaning - a.postFit);
  return {
    pairs: pairs.filter(({ fit }) => fit >= fitFrom).sort((a, b) => b.fit + appealOf(b.fragment) - a.fit - appealOf(a.fragment)).slice(0, pairsKept),
    nearest: best ? { point: best.point, passage: best.read.passage.quote, meaning: best.meaning, postFit: best.postFit } : null,
  };
};
