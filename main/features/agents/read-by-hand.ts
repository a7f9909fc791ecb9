// What a person gives an agent to read outside of any run: an address, a stored post, or a text as it is.
import type { Brief, PostForAgents } from '../../agents/brief.schema';
import { AppError } from '../../core/app-error';
import { ownerFilter, type Actor } from '../accounts';
import { postForAgentsOf, type PostRow } from '../posts';
import type { ExecutePorts } from './execute.ports';

/** Exactly one of the three is given. */
export interface ReadingOrder {
  url?: string | undefined;
  postId?: string | undefined;
  text?: string | undefined;
  title: string;
}

export interface ReadByHand {
  post: PostForAgents;
  /** Of the stored post's campaign. */
  brief: Brief | null;
}

/** Whoever writes by hand without a campaign: no name of theirs is put into a text. */
const nobody: Brief['persona'] = { name: 'Nobody in particular', email: 'nobody@example.invalid', site: '', about: '', affiliations: [] };
export const plainBrief: Brief = { topic: '', audience: '', keywords: [], talkingPoints: [], commentStyles: ['insight'], tone: 'professional', length: 'medium', link: null, qualityThreshold: 75, neverList: [], persona: nobody };

const asText = (text: string, title: string): PostForAgents => ({
  url: '', policyText: [], title: title || null, author: null, date: null, language: null, text, comments: [], commentSystem: { id: 'unknown', open: null, login: false, captcha: false, honeypots: [], evidence: [] }, feeds: [],
});

const fetched = async ({ world }: Pick<ExecutePorts, 'world'>, url: string, signal: AbortSignal): Promise<PostForAgents> => {
  const { url: told, page, signals } = await world.readCandidate({ url, file: null, title: null, date: null, snippet: null, source: { kind: 'url', value: url } }, { dates: [], lists: [] }, { signal });
  return { ...page, url: told, policyText: signals.policyText };
};

/** An address is fetched as a run fetches it: robots.txt, delays and the guard against addresses inside hold. @throws NOT_FOUND CANCELLED, and as reading a page does */
export const readByHand = async (ports: Pick<ExecutePorts, 'world' | 'posts' | 'campaign'>, { url, postId, text, title }: ReadingOrder, signal: AbortSignal): Promise<ReadByHand> => {
  if (text !== undefined) return { post: asText(text, title), brief: null };
  if (url !== undefined) return { post: await fetched(ports, url, signal), brief: null };
  const row = await ports.posts.find(postId ?? '');
  if (!row) throw new AppError('NOT_FOUND', 'This post does not exist any more.');
  return { post: postForAgentsOf(row), brief: (await ports.campaign(row.campaignId))?.brief ?? null };
};

/** @throws NOT_FOUND when it is not there, or of somebody else */
export const requireOwnPost = async ({ posts, campaign }: Pick<ExecutePorts, 'posts' | 'campaign'>, actor: Actor, postId: string): Promise<PostRow> => {
  const post = await posts.find(postId);
  const of = post ? await campaign(post.campaignId) : null;
  if (!post || !of || (ownerFilter(actor) ?? of.ownerId) !== of.ownerId) throw new AppError('NOT_FOUND', 'This post does not exist.');
  return post;
};
