import type { ModelRef } from '@shared/contracts/model';
import { playgroundInput } from '@shared/contracts/playground';
import type { CommentType, Length, Tone } from '@shared/contracts/style';
import type { Inputs } from '../../app/trpc';
import { examplePost } from './example-post.data';

export const readingKinds = ['text', 'url', 'post'] as const;
export type ReadingKind = (typeof readingKinds)[number];

/** Everything the form holds; an empty choice leaves it to the brief. */
export interface PlaygroundDraft {
  reading: ReadingKind;
  text: string;
  title: string;
  url: string;
  postId: string;
  campaignId: string;
  personaId: string;
  topic: string;
  points: string;
  type: CommentType | '';
  tone: Tone | '';
  length: Length | '';
}

export const emptyDraft: PlaygroundDraft = { reading: 'text', text: '', title: '', url: '', postId: '', campaignId: '', personaId: '', topic: '', points: '', type: '', tone: '', length: '' };

export const exampleDraft: Partial<PlaygroundDraft> = { reading: 'text', text: examplePost.text, title: examplePost.title, campaignId: '', topic: examplePost.topic, points: examplePost.points.join('\n') };

/** What still must be given. */
export const missingOf = ({ reading, text, url, postId }: PlaygroundDraft): ReadingKind | null =>
  ({ text: text.trim() === '', url: !/^https?:\/\/\S+$/.test(url.trim()), post: postId === '' })[reading] ? reading : null;

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);
const readingOf = ({ reading, text, title, url, postId }: PlaygroundDraft): object => ({ text: { text, title }, url: { url: url.trim() }, post: { postId } })[reading];
const given = <T extends string>(name: string, value: T | ''): object => (value === '' ? {} : { [name]: value });

export type PlaygroundOrder = Omit<Inputs['playground']['run'], 'engine'>;

/** The order as main takes it, or what main would say against it. */
export const orderOf = (draft: PlaygroundDraft): { order: PlaygroundOrder } | { problem: string } => {
  const { campaignId, personaId, topic, points, type, tone, length } = draft;
  const voice = campaignId === '' ? { ...given('personaId', personaId), topic, talkingPoints: lines(points) } : { campaignId };
  const order = { ...readingOf(draft), ...voice, ...given('type', type), ...given('tone', tone), ...given('length', length) };
  const parsed = playgroundInput.safeParse({ ...order, engine: null });
  return parsed.success ? { order: parsed.data } : { problem: parsed.error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)).join(' ') };
};

/** Names an engine among those on the screen. */
export const engineKey = (model: ModelRef | null): string => (model ? `${model.providerId} ${model.model}` : 'built-in');
