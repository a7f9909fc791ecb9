import { findPolicy, onNeverList } from '../../../language/comment-policy';
import { findSensitiveTopic } from '../../../language/sensitive-topics';
import { oncePerPost } from '../once-per-post';
import { excerpt, type Rule } from './rule';

/** G11: never where comments are closed, where the site forbids promotion or AI text, on grief, illness or minors, or for whom the person listed. */
export const g11Never: Rule = ({ input: { post, brief }, post: reading }) => {
  const block = (message: string): ReturnType<Rule> => [{ rule: 'G11', severity: 'block', message }];
  const listed = onNeverList(brief?.neverList ?? [], post.url, post.author);
  if (listed) return block(`"${listed}" is on the never list.`);
  if (post.commentSystem.open === false) return block('Comments are closed on this post.');
  const policy = findPolicy(post.policyText, post.text);
  if (policy) {
    const what = { promotion: 'does not want promotion in its comments', 'ai-text': 'does not want text written by machines', comments: 'takes no comments' }[policy.forbids];
    return block(`The site ${what}: "${excerpt(policy.sentence, 140)}"`);
  }
  const sensitive = oncePerPost(reading, 'sensitive', () => findSensitiveTopic(post.text, post.title));
  return sensitive ? block(`The post is about ${sensitive.topic} (${sensitive.words.map((word) => `"${word}"`).join(', ')}): no place for a comment of this kind.`) : [];
};
