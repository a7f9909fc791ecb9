// A crew for tests of what stands around the agents: takes sentences as they are and judges by simple rules. A double of the
// port only; tests of drafting and reviewing use the real agents.
import type { Review } from '../../shared/contracts/review';
import type { Crew } from '../../main/agents/crew';
import { shingles } from '../../main/web/near-duplicates';

const part = (score: number) => ({ score, reasons: [] });

/** A text with "forbidden" breaks a hard rule; one with "weak" is turned down; all others are ready. */
export const plainReview = (text: string): Review => {
  const broken = text.includes('forbidden');
  const score = text.includes('weak') ? 40 : 80 + (text.length % 10);
  return {
    verdict: broken || score < 60 ? 'rejected' : 'ready', score, sentences: [], version: 'test',
    parts: { relevance: part(score), value: part(score), engagement: part(score), safety: part(score), tone: part(score), originality: part(score), spam: 3 },
    issues: broken ? [{ rule: 'G8', severity: 'block', message: 'A word that is forbidden here.' }] : [],
  };
};

const sentencesOf = (text: string): { quote: string; start: number; end: number }[] =>
  [...text.matchAll(/[^.!?\n]{20,}[.!?]/g)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { quote: match[0].trim(), start: match.index + lead, end: match.index + match[0].length };
  });

export interface PlainCrew extends Crew {
  readonly calls: { analyse: number; write: number; review: number };
}

export const createPlainCrew = (over: Partial<Crew> = {}): PlainCrew => {
  const calls = { analyse: 0, write: 0, review: 0 };
  return {
    calls,
    analyse: async ({ post }) => {
      calls.analyse += 1;
      const passages = sentencesOf(post.text).map((quote) => ({ ...quote, kind: 'claim' as const }));
      return { keyPhrases: [], passages, questions: [], readability: 60, worthiness: { score: post.text.length % 100, reasons: [{ text: 'Its length decides in tests.' }] }, skip: null };
    },
    write: async ({ post, analysis, brief, usedShapes, instructions }) => {
      calls.write += 1;
      const [passage] = analysis.passages;
      if (!passage) return { candidates: [], declined: { code: 'nothing_to_add', reason: 'No sentence.' } };
      const count = Object.keys(usedShapes).length;
      const { quote, start, end } = passage;
      return {
        candidates: ['weak', 'forbidden', 'good'].map((kind) => ({
          type: brief.commentStyles[0] ?? 'insight', text: `"${quote}" ${kind} words ${count} on ${post.title ?? ''} ${instructions}`.trim(), evidence: [{ quote, start, end }], talkingPoints: [], disclosure: null, shape: `${kind}-${count}`,
          plan: { by: 'built-in', steps: [{ move: 'extend', passage: { quote, start, end }, talkingPoint: null, question: null }], adds: 'Words for a test.', why: 'There is no other.', score: 1, considered: [], weighed: 1 },
        })),
        declined: null,
      };
    },
    review: async ({ text }) => {
      calls.review += 1;
      return plainReview(text);
    },
    fingerprint: async (text) => [...shingles(text)].sort((a, b) => a - b).slice(0, 128),
    embed: async (texts) => texts.map((text) => Float32Array.from({ length: 4 }, (_, at) => (text.charCodeAt(at) || 0) / 256)),
    health: async () => ({ state: 'resting', inWork: 0, waiting: 0, losses: 0, models: [] }),
    close: async () => {},
    ...over,
  };
};
