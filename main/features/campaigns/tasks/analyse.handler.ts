import type { Analysis } from '@shared/contracts/post';
import type { SitePolicy } from '@shared/contracts/site-memory';
import type { Skip } from '@shared/contracts/source';
import { AppError } from '../../../core/app-error';
import { faultPoint } from '../../../core/fault-point';
import { mayPass } from '../../../tasks/retry-policy';
import type { Completion, TaskContext, TaskHandler } from '../../../tasks/define-task';
import { findPolicy } from '../../../language/comment-policy';
import { policyPages } from '../../../language/comment-policy-page';
import { blogIdOf, hostOf, onNeverList, policySkip } from '../../blogs';
import { objectedReason } from '../../privacy';
import type { PostForAgents } from '../../../agents/brief.schema';
import { briefOf } from '../campaign.mapper';
import type { CampaignPorts, ReadCandidate } from '../campaign.ports';
import { skipOf } from '../campaign.rules';
import { openRun, settleAnalysis } from '../campaign-run';
import type { AnalysePayload } from './payloads';
import { withAgents } from './with-agents';

const asPost = ({ url, page, signals }: ReadCandidate): PostForAgents => ({ ...page, url, policyText: signals.policyText });

/** Leaves the post out with its reason and lets the run go on. */
const leaveOut = (ports: CampaignPorts, { runId, postId }: AnalysePayload, skip: Skip): Completion => async () => {
  const post = await ports.posts.find(postId);
  if (post) await ports.posts.skip(post, skip);
  await settleAnalysis(ports, runId);
};

/** The page, or the reason why it is left out; trouble that may pass is thrown, so that the task is tried again. */
const readOrSkip = async (ports: CampaignPorts, payload: AnalysePayload, context: TaskContext): Promise<{ read: ReadCandidate } | { skip: Skip }> => {
  try {
    const read = (): Promise<ReadCandidate> => ports.world.readCandidate(payload.candidate, payload.host, { signal: context.signal });
    context.border();
    // A fetched page is kept, so that a crash costs its host no second request; a saved one is at hand.
    return { read: payload.candidate.file === null ? await context.step('read', read) : await read() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const skip = skipOf(error);
    if (!skip || mayPass(error)) throw error;
    return { skip };
  }
};

const policyKeptMs = 30 * 86_400_000;

/** What the site says about comments: remembered, seen on the page, or read from its pages on comments. `readAt`: it was read now. */
const sitePolicy = async ({ blogs, world, clock }: CampaignPorts, { candidate }: AnalysePayload, { url, signals }: ReadCandidate, context: TaskContext): Promise<{ policy: SitePolicy | null; readAt: string | null }> => {
  const known = await blogs.find(blogIdOf(url));
  const fresh = known?.policyReadAt ? clock.now().getTime() - Date.parse(known.policyReadAt) < policyKeptMs : false;
  if (known?.policy?.by === 'person' || fresh) return { policy: known?.policy ?? null, readAt: null };
  const at = clock.now().toISOString();
  const here = findPolicy(signals.policyText, '');
  if (here && here.forbids !== 'comments') return { policy: { forbids: here.forbids, quote: here.sentence, url, at, by: 'site' }, readAt: at };
  if (candidate.file !== null) return { policy: known?.policy ?? null, readAt: null }; // a saved page: nothing is fetched
  const pages = policyPages(signals.policyLinks);
  const found = pages.length > 0 ? await context.step('policy', () => world.readPolicy(pages, { signal: context.signal })) : null;
  return { policy: found && { ...found, at, by: 'site' }, readAt: at };
};

export const createAnalyseHandler = (ports: CampaignPorts): TaskHandler<AnalysePayload> => withAgents(ports, async (payload, context, agents) => {
  const { personas, posts, blogs, database, objections } = ports;
  const { campaign } = await openRun(ports, payload.runId);
  const persona = await personas.find(campaign.personaId);
  if (!persona) throw new AppError('NOT_FOUND', 'The persona of this campaign does not exist any more. Choose another one.');
  const outcome = await readOrSkip(ports, payload, context);
  if ('skip' in outcome) return leaveOut(ports, payload, outcome.skip);
  const { read } = outcome;
  const objected: Skip = { code: 'never_list', reason: objectedReason };
  if (await objections.covers(read.page.author)) return leaveOut(ports, payload, objected);
  const said = await sitePolicy(ports, payload, read, context);
  context.border();
  const analyse = (): Promise<Analysis> => agents.crew.analyse({ post: asPost(read), brief: briefOf(campaign, persona) }, { signal: context.signal });
  // What was paid for is kept, so that a crash does not pay it twice.
  const analysis = agents.config.analyzer.engine.models.length > 0 ? await agents.step((key, keep) => context.step(key, keep), 'analysis', analyse) : await analyse();
  const fingerprint = await agents.crew.fingerprint(read.page.text, { signal: context.signal });

  return async () => {
    if (await objections.covers(read.page.author)) return leaveOut(ports, payload, objected)();
    const post = await posts.find(payload.postId);
    if (post) {
      const page = { ...read.page, comments: await objections.sift(read.page.comments) };
      // The address that a saved page names itself may lie on another site than the file seemed to.
      const barred = onNeverList(read.url, [...campaign.neverList, ...(await blogs.neverHosts())]);
      await blogs.ensure([read.url]);
      await posts.saveRead(post.id, { url: read.url, host: hostOf(read.url), blogId: blogIdOf(read.url), page, policyText: read.signals.policyText, authority: read.authority, fingerprint });
      await posts.saveAnalysis(post.id, analysis);
      faultPoint('completion.half');
      await blogs.learn(blogIdOf(read.url), { title: read.signals.siteName, commentSystem: read.page.commentSystem, authority: read.authority, feeds: read.page.feeds });
      if (said.readAt) await blogs.savePolicy(blogIdOf(read.url), { policy: said.policy, policyReadAt: said.readAt });
      database.record({ type: 'post.analysed', campaignId: campaign.id, postId: post.id });
      const skip: Skip | null = barred ? { code: 'never_list', reason: `"${barred}" is on the never list.` } : (policySkip(said.policy) ?? analysis.skip);
      if (skip) await posts.skip({ ...post, url: read.url, title: read.page.title ?? post.title }, skip);
    }
    await settleAnalysis(ports, payload.runId);
  };
});
