import { counted } from '../../core/counted';
import type { Skip } from '@shared/contracts/source';
import { findPolicy, onNeverList } from '../../language/comment-policy';
import { findSensitiveTopic } from '../../language/sensitive-topics';
import type { Sentence } from '../../language/sentences';
import { wordCount } from '../../language/words';
import type { Brief, PostForAgents } from '../brief.schema';
import { analyzerWeights } from './analyzer.weights';
import { pageKindOf } from './page-kind';

const languageName = (code: string): string => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** G11 and the person's own list: what must not be answered, whatever it says. */
export const mustNotAnswer = (post: PostForAgents, brief: Brief | null): Skip | null => {
  const listed = onNeverList(brief?.neverList ?? [], post.url, post.author);
  if (listed) return { code: 'never_list', reason: `"${listed}" is on the never list.` };
  if (post.commentSystem.open === false) {
    const [seen] = post.commentSystem.evidence;
    return { code: 'closed', reason: seen ? `Comments are closed on this post (seen on the page: ${seen}).` : 'Comments are closed on this post.' };
  }
  const policy = findPolicy(post.policyText, post.text);
  if (policy?.forbids === 'comments') return { code: 'closed', reason: `The page says: "${policy.sentence}"` };
  if (policy) return { code: 'policy_forbids', reason: `The site does not want ${policy.forbids === 'promotion' ? 'promotion' : 'text written by machines'} in its comments: "${policy.sentence}"` };
  const sensitive = findSensitiveTopic(post.text, post.title);
  if (sensitive) return { code: 'sensitive', reason: `The post is about ${sensitive.topic} (${sensitive.words.map((word) => `"${word}"`).join(', ')}): no place for marketing.` };
  return null;
};

/** What gives no ground for a comment: no article, hardly any text. */
export const nothingToAnswer = (post: PostForAgents, sentences: readonly Sentence[], passages: number): Skip | null => {
  const words = wordCount(post.text);
  if (words < analyzerWeights.tooShortWords) return { code: 'too_short', reason: `The post has ${counted(words, 'word')}; below ${analyzerWeights.tooShortWords} there is nothing to answer.` };
  const kind = pageKindOf(post.url, sentences);
  if (!kind.isArticle) return { code: 'not_an_article', reason: kind.reason };
  if (passages === 0) return { code: 'too_short', reason: 'No sentence of the post can be quoted: it is code, captions or fragments.' };
  return null;
};

export const otherLanguage = (language: string | null): Skip | null =>
  language === null || language === 'en'
    ? null
    : { code: 'language', reason: `The built-in engine drafts English; this post is in ${languageName(language)}: drafting needs a language model.` };
