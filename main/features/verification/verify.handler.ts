import { AppError } from '../../core/app-error';
import { faultPoint } from '../../core/fault-point';
import type { CommentSighting } from '../../core/ports/page-reader';
import { mayPass } from '../../tasks/retry-policy';
import type { TaskContext, TaskHandler } from '../../tasks/define-task';
import type { PostingCheckRow } from './posting-check.entity';
import type { PostedComment } from './posting-check.repository';
import { storeLook } from './store-look';
import type { VerificationPorts } from './verification.ports';
import { judge } from './verification.rules';
import type { VerifyPayload } from './verify.payload';

type Look = Omit<PostingCheckRow, 'id' | 'postingId' | 'at' | 'kind'>;

const linksOf = (text: string): string[] => (text.match(/https?:\/\/[^\s<>()"']+/g) ?? []).map((url) => url.replace(/[.,;:!?]+$/, ''));

const lookOf = (url: string, sighting: CommentSighting): Look => ({
  url, ...judge(sighting), excerpt: sighting.excerpt, place: sighting.number === null ? null : `Comment ${sighting.number} of ${sighting.shown}`, link: sighting.link,
});

/** A page that can not be read tells nothing (G12). Trouble that may pass is thrown, so that the task is tried again. */
const lookAt = async (ports: VerificationPorts, posted: PostedComment, url: string, site: string, { signal }: TaskContext): Promise<Look> => {
  try {
    return lookOf(url, await ports.seekComment(url, { text: posted.text, links: linksOf(posted.text), site }, { signal }));
  } catch (error) {
    if (!(error instanceof AppError) || mayPass(error) || error.code === 'CANCELLED') throw error;
    return { url, outcome: 'unknown', reason: `The page could not be read: ${error.message}`, excerpt: null, place: null, link: null };
  }
};

const told = (look: Look): boolean => look.outcome !== 'missing' && look.outcome !== 'unknown';

export const createVerifyHandler = (ports: VerificationPorts): TaskHandler<VerifyPayload> => async ({ postingId, kind }, context) => {
  const posted = await ports.checks.posted(postingId);
  if (!posted) return async () => {}; // taken back, or its campaign is gone
  const persona = await ports.personas.find(posted.personaId);
  const look = await context.step('look', async () => {
    const own = posted.permalink ? await lookAt(ports, posted, posted.permalink, persona?.site ?? '', context) : null;
    if (own && told(own)) return own;
    // The address of a comment may be gone while the comment stands under its post.
    const under = await lookAt(ports, posted, posted.postUrl, persona?.site ?? '', context);
    return own && !told(under) && under.outcome === 'unknown' ? own : under;
  });
  faultPoint('verify.looked');
  return () => storeLook(ports, posted, { kind, ...look });
};
