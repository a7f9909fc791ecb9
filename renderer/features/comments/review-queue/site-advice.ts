import type { CommentSystemId } from '@shared/comment-systems';
import type { CommentSystem } from '@shared/contracts/post';

export type Advice = 'wordpress' | 'account' | 'github' | 'network' | 'form' | 'webmention' | 'none' | 'unknownOpen' | 'login' | 'captcha' | 'link';

const github: readonly CommentSystemId[] = ['giscus', 'utterances', 'gitalk'];
const networks: readonly CommentSystemId[] = ['medium', 'substack', 'facebook', 'blogger', 'squarespace', 'wix', 'ghost'];
const forms: readonly CommentSystemId[] = ['generic', 'drupal', 'typepad', 'isso', 'cusdis', 'staticman', 'waline', 'twikoo', 'remark42'];

const way = (id: CommentSystemId): Advice => {
  if (id === 'wordpress' || id === 'jetpack' || id === 'wpdiscuz') return 'wordpress';
  if (id === 'none' || id === 'unknown') return 'none';
  if (id === 'webmention') return 'webmention';
  if (github.includes(id)) return 'github';
  if (networks.includes(id)) return 'network';
  return forms.includes(id) ? 'form' : 'account';
};

/** What the person has to do on this comment system, most important first. */
export const siteAdvice = (system: CommentSystem, text: string): Advice[] => [
  way(system.id),
  ...(system.open === null && way(system.id) !== 'none' ? (['unknownOpen'] as const) : []),
  ...(system.login ? (['login'] as const) : []),
  ...(system.captcha ? (['captcha'] as const) : []),
  ...(/https?:\/\//.test(text) ? (['link'] as const) : []),
];
