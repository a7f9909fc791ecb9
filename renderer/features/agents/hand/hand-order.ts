import { executeInput } from '@shared/contracts/agent';
import type { ConfiguredAgent } from '@shared/contracts/agent-config';
import type { CommentType, Length, Tone } from '@shared/contracts/style';
import type { Inputs } from '../../../app/trpc';

export const readingKinds = ['text', 'url', 'post'] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** Everything the form holds, whichever agent it is for. */
export interface HandDraft {
  reading: ReadingKind;
  text: string;
  title: string;
  url: string;
  postId: string;
  comment: string;
  points: string;
  source: string;
  keywords: string[];
  type: CommentType;
  tone: Tone;
  length: Length;
  priority: string;
  timeout: string;
}

export const emptyDraft: HandDraft = { reading: 'text', text: '', title: '', url: '', postId: '', comment: '', points: '', source: '', keywords: [], type: 'insight', tone: 'professional', length: 'medium', priority: '5', timeout: '300' };

export type Missing = 'text' | 'url' | 'post' | 'comment' | 'source';

/** What still must be given, by field. */
export const missingOf = (agent: ConfiguredAgent, draft: HandDraft): Missing[] => {
  if (agent === 'researcher') return draft.source.trim() === '' && draft.keywords.length === 0 ? ['source'] : [];
  const read: Missing[] = { text: draft.text.trim() === '', url: !/^https?:\/\/\S+$/.test(draft.url.trim()), post: draft.postId === '' }[draft.reading] ? [draft.reading] : [];
  return agent === 'reviewer' && draft.comment.trim() === '' ? [...read, 'comment'] : read;
};

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

const readingOf = ({ reading, text, title, url, postId }: HandDraft): object => ({ text: { text, title }, url: { url: url.trim() }, post: { postId } })[reading];

/** The order as main takes it, or what main would say against it. */
export const orderOf = (agent: ConfiguredAgent, draft: HandDraft): { order: Inputs['agents']['execute'] } | { problem: string } => {
  const common = { agent, priority: Number(draft.priority), timeoutSeconds: Number(draft.timeout) };
  const { type, tone, length, comment } = draft;
  const given = {
    researcher: { ...(draft.source.trim() ? { source: draft.source.trim() } : {}), keywords: draft.keywords },
    analyzer: readingOf(draft), writer: { ...readingOf(draft), talkingPoints: lines(draft.points), type, tone, length }, reviewer: { ...readingOf(draft), comment, talkingPoints: lines(draft.points) },
  }[agent];
  const parsed = executeInput.safeParse({ ...common, ...given });
  return parsed.success ? { order: parsed.data } : { problem: parsed.error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join(' ') };
};
