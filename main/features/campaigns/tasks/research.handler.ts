import { counted } from '../../../core/counted';
import type { Skip } from '@shared/contracts/source';
import type { ErrorCode } from '@shared/errors';
import { isErrorCode } from '@shared/errors';
import type { BlogResearcherOutput, Candidate, SkippedCandidate } from '../../../agents/blog-researcher/blog-researcher.schema';
import { hostFacts, noHostFacts, type HostFacts } from '../../../agents/blog-researcher/authority';
import { AppError } from '../../../core/app-error';
import { faultPoint } from '../../../core/fault-point';
import { createBreather } from '../../../language/breather';
import type { TaskHandler } from '../../../tasks/define-task';
import { blogIdOf, fetchHostOf, hostOf, onNeverList } from '../../blogs';
import { postIdOf, type PostRow } from '../../posts';
import { briefOf } from '../campaign.mapper';
import type { CampaignPorts } from '../campaign.ports';
import { interleavedTurns, readLimits, skipOf } from '../campaign.rules';
import { openRun, settleAnalysis, taskKinds, type RunPlace } from '../campaign-run';
import type { ResearchPayload } from './payloads';
import { withAgents } from './with-agents';

const foundPost = ({ campaign, run }: RunPlace, candidate: Candidate, ordinal: number, now: string): PostRow => ({
  id: postIdOf(campaign.id, candidate.url), campaignId: campaign.id, runId: run.id, blogId: blogIdOf(candidate.url), ordinal, url: candidate.url, host: hostOf(candidate.url),
  file: candidate.file, title: candidate.title ?? candidate.url, author: null, date: candidate.date, language: null, words: 0, text: '', readerComments: [], readerCommentCount: 0,
  commentSystem: { id: 'unknown', open: null, login: false, captcha: false, honeypots: [], evidence: [] }, policyText: [], authority: null, authorityScore: null,
  worthiness: null, worthinessScore: null, analysis: null, fingerprint: null, status: 'found', skipCode: null, skipReason: null, foundAt: now, updatedAt: now,
});

/** What the research saw of the post's host; enough of its dates to show a rhythm. */
const factsOf = (facts: ReadonlyMap<string, HostFacts>, url: string): HostFacts => {
  const { dates, lists } = facts.get(URL.canParse(url) ? new URL(url).host : '') ?? noHostFacts;
  return { dates: [...dates].sort().slice(-40), lists: lists.slice(0, 10) };
};

/** A source that could not be read stands in the skip log under its own address. */
const problemSkips = (problems: BlogResearcherOutput['problems']): SkippedCandidate[] =>
  problems.map(({ source, code, message }) => {
    const skip = skipOf(new AppError(isErrorCode(code) ? (code as ErrorCode) : 'INTERNAL', message));
    return { url: source, title: null, code: skip?.code ?? 'unreadable', reason: message };
  });

/** Which candidates are read, in order; the others with their reason. */
const sift = (candidates: readonly Candidate[], never: readonly string[], bars: ReadonlyMap<string, Skip>, maxPosts: number): { read: Candidate[]; skipped: SkippedCandidate[] } => {
  const limits = readLimits(maxPosts);
  const read: Candidate[] = [];
  const skipped: SkippedCandidate[] = [];
  let fetched = 0;
  for (const candidate of candidates) {
    const { url, title, file } = candidate;
    const barred = onNeverList(url, never);
    const bar = bars.get(hostOf(url));
    if (bar) skipped.push({ url, title, ...bar });
    else if (barred) skipped.push({ url, title, code: 'never_list', reason: `"${barred}" is on the never list.` });
    else if (file === null ? fetched >= limits.fetched : read.length >= limits.files) skipped.push({ url, title, code: 'limit', reason: `Not read: a campaign of ${counted(maxPosts, 'post')} reads at most ${file === null ? limits.fetched : limits.files}, and others came first.` });
    else {
      read.push(candidate);
      if (file === null) fetched += 1;
    }
  }
  return { read, skipped };
};

const nothingFound = (found: BlogResearcherOutput): AppError => {
  const [problem] = found.problems;
  if (!problem) return new AppError('EMPTY', 'The sources hold no post. Check that they are what you meant: a feed, a sitemap, a list of addresses or saved pages.');
  return new AppError(isErrorCode(problem.code) ? (problem.code as ErrorCode) : 'INTERNAL', `No source could be read. ${problem.source}: ${problem.message}`, { details: { problems: found.problems.length } });
};

export const createResearchHandler = (ports: CampaignPorts): TaskHandler<ResearchPayload> => withAgents<ResearchPayload>(ports, async ({ runId }, context, agents) => {
  const { campaigns, personas, posts, blogs, store, activity, world, clock } = ports;
  const { campaign } = await openRun(ports, runId);
  const persona = await personas.find(campaign.personaId);
  if (!persona) throw new AppError('NOT_FOUND', 'The persona of this campaign does not exist any more. Choose another one.');
  const input = { brief: briefOf(campaign, persona), sources: campaign.sources, maxPosts: campaign.maxPosts, limits: agents.config.researcher };
  const found = await agents.step((key, work) => context.step(key, work), 'sources', () => agents.run('researcher', input, (signal) => world.research(input, { signal, progress: context.progress }), context.signal));
  if (found.candidates.length === 0 && found.skipped.length === 0) throw nothingFound(found);
  const { read, skipped } = sift(found.candidates, [...campaign.neverList, ...(await blogs.neverHosts())], await blogs.barred((await ports.settings()).guardrails.siteDays), campaign.maxPosts);

  return async () => {
    const now = clock.now().toISOString();
    const place = await openRun(ports, runId);
    const breathe = createBreather();
    const rows: PostRow[] = [];
    for (const [ordinal, candidate] of read.entries()) {
      rows.push(foundPost(place, candidate, ordinal, now));
      await breathe();
    }
    const drafted = await posts.withDrafts(rows.map(({ id }) => id));
    const fresh = rows.filter(({ id }) => !drafted.has(id));
    await blogs.ensure(rows.map(({ url }) => url));
    await posts.putFound(fresh);
    await posts.skipCandidates(place.run, [...found.skipped, ...skipped, ...problemSkips(found.problems)]);
    faultPoint('completion.half');
    await campaigns.updateRun(runId, { candidates: found.candidates.length + found.skipped.length });
    const turns = interleavedTurns(fresh.map(({ host, file }) => (file === null ? host : '')));
    const byId = new Map(read.map((candidate) => [postIdOf(place.campaign.id, candidate.url), candidate]));
    const facts = hostFacts(found.candidates);
    await store.enqueue(fresh.map((post, index) => ({
      ...taskKinds.analyse, payload: { runId, postId: post.id, candidate: byId.get(post.id), host: factsOf(facts, post.url) }, uniqueKey: `analyse ${runId} ${post.id}`, campaignId: place.campaign.id, runId,
      subject: post.title, host: post.file === null ? fetchHostOf(post.url) : null, priority: place.run.priority, turn: turns[index] ?? 0, held: place.campaign.status === 'paused',
    })));
    await activity.add({ campaignId: place.campaign.id, type: 'post.found', text: `Found ${counted(found.candidates.length, 'post')}; reading ${fresh.length}.` });
    for (const { id } of fresh) ports.database.record({ type: 'post.found', campaignId: place.campaign.id, postId: id });
    await settleAnalysis(ports, runId);
  };
});
