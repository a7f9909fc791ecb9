// A post that was left out by judgement, drafted with a talking point that the person chose: real agents, a real file.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultAgentConfigs } from '../../shared/contracts/agent-config';
import { campaignInput, type CampaignDto } from '../../shared/contracts/campaign';
import { commentListInput, type CommentDto } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import { blogListInput, postListInput, type PostDto } from '../../shared/contracts/post';
import { judgedSkips, skipCodes, type Skip } from '../../shared/contracts/source';
import { taskListInput } from '../../shared/contracts/task';
import type { App } from '../../main/app/container';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { savedBlogCampaign, writeSavedBlog } from '../support/saved-blog';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let campaign: CampaignDto;
let post: PostDto;
const services = () => app.container.services;
const [checklist = '', , video = ''] = savedBlogCampaign('', []).talkingPoints as string[];
const draft = (over: Partial<Parameters<App['container']['services']['comments']['draft']>[1]> = {}): Promise<CommentDto> => services().comments.draft(app.actor, { postId: post.id, talkingPoint: checklist, instructions: '', ...over });
const drafts = async (): Promise<CommentDto[]> => {
  const { items } = await services().comments.list(app.actor, commentListInput.parse({ postId: post.id }));
  return Promise.all(items.map(({ id }) => services().comments.get(app.actor, id)));
};
const postNow = (): Promise<PostDto> => services().posts.get(app.actor, post.id);
const write = (sql: string, params: unknown[]): Promise<void> => app.database.unit(async () => { await app.database.writer().query(sql, params); });
const skipAs = (code: Skip['code'], reason = 'Told by a test.'): Promise<void> => write(`UPDATE posts SET status = 'skipped', skip_code = ?, skip_reason = ? WHERE id = ?`, [code, reason, post.id]);
const signal = (): { promise: Promise<void>; resolve: () => void } => {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => { resolve = done; });
  return { promise, resolve };
};
/** Holds the writer: `begun` when it is asked, `go` lets it write. */
const holdWriter = (): { begun: Promise<void>; go: () => void } => {
  const real = app.ports.crew.write.bind(app.ports.crew);
  const [begun, gate] = [signal(), signal()];
  app.ports.crew.write = async (input, call) => {
    begun.resolve();
    await gate.promise;
    return real(input, call);
  };
  return { begun: begun.promise, go: gate.resolve };
};
/** Nothing was stored: no row, no line, the post as it was. */
const expectUntouched = async (status: PostDto['status'] = 'skipped'): Promise<void> => {
  expect(await drafts()).toEqual([]);
  expect((await postNow()).status).toBe(status);
  expect((await services().campaigns.timelinePage(app.actor, { id: campaign.id, limit: 100 })).items.filter(({ type, postId }) => type === 'comment.drafted' && postId === post.id)).toEqual([]);
};

beforeEach(async () => {
  folder = temporaryFolder();
  writeSavedBlog(join(folder.path, 'blogs'), 2);
  app = await openApp(join(folder.path, 'workspace'));
  await app.container.start();
  const version = (await services().agents.config()).find(({ agent }) => agent === 'analyzer')?.version ?? 0;
  // Nothing is worth an answer: each post is left out by judgement.
  await services().agents.setConfig(app.actor, { agent: 'analyzer', values: { ...defaultAgentConfigs.analyzer, lowWorthinessBelow: 80 }, basedOn: version });
  const { persona, ...fields } = savedBlogCampaign('By hand', [join(folder.path, 'blogs')]);
  const { id: personaId } = await services().personas.create(app.actor, personaInput.parse(persona));
  campaign = await services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, campaign.id, ['campaign.finished']);
  await services().campaigns.start(app.actor, campaign.id);
  await ended;
  const { items } = await services().posts.list(app.actor, postListInput.parse({ campaignId: campaign.id, sort: 'title' }));
  post = await services().posts.get(app.actor, items[0]?.id ?? '');
  expect(post).toMatchObject({ status: 'skipped', skipped: { code: 'low_worthiness' } });
});
afterEach(async () => { await app.container.close(0); folder.remove(); });

describe('a post that was left out by judgement', () => {
  it('is drafted with the talking point that was chosen, and its skip is cleared; the skip log keeps its entry', async () => {
    const told = campaignEvent(app, campaign.id, ['comment.drafted']);
    const made = await draft();
    await told;
    expect(made).toMatchObject({ status: 'awaiting', talkingPoints: [checklist], postId: post.id, campaignId: campaign.id, revision: 1 });
    for (const { quote, start, end } of made.evidence) expect(post.text.slice(start, end)).toBe(quote);
    expect(made.review.issues.filter(({ severity }) => severity === 'block')).toEqual([]);
    expect(await drafts()).toEqual([made]);
    expect(await postNow()).toMatchObject({ status: 'drafted', skipped: null, draftCount: 1 });
    const rows = (await app.database.reader().query('SELECT code FROM skips WHERE post_id = ?', [post.id])) as { code: string }[];
    expect(rows).toEqual([{ code: 'low_worthiness' }]);
    const [line] = (await services().campaigns.timelinePage(app.actor, { id: campaign.id, limit: 100 })).items.filter(({ type, postId }) => type === 'comment.drafted' && postId === post.id);
    expect(line).toMatchObject({ commentId: made.id, postId: post.id, text: expect.stringContaining('a talking point that was chosen') });
    expect((await services().comments.revisions(app.actor, made.id)).map(({ kind, who }) => [kind, who !== null])).toEqual([['drafted', true]]);
  });

  it('is drafted beside the passage that was chosen', async () => {
    const passage = post.analysis?.passages.find(({ quote }) => /^Our changelog|^We |^A |^Each /u.test(quote)) ?? post.analysis?.passages[0];
    if (!passage) throw new Error('no passage');
    const { evidence } = await draft({ passage: { start: passage.start, end: passage.end } });
    expect(evidence.length).toBeGreaterThan(0);
    for (const { start, end } of evidence) expect(start >= passage.start && end <= passage.end).toBe(true);
  });

  it('whatever the judgement was', async () => {
    for (const code of judgedSkips) {
      await skipAs(code);
      const { id, textHash } = await draft();
      expect((await postNow()).status, code).toBe('drafted');
      await services().comments.review(app.actor, { id, decision: 'rejected', textHash, feedback: '' });
    }
  });

  it('says why where nothing can be said, and stays as it was', async () => {
    app.ports.crew.write = async () => ({ candidates: [], declined: { code: 'nothing_to_add', reason: 'All is said.' } });
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('All is said.') });
    await expectUntouched();
  });

  it('is not drafted with what the campaign or the post does not hold', async () => {
    await expect(draft({ talkingPoint: 'Another one.' })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('not in the campaign any more') });
    await expect(draft({ passage: { start: 1, end: 2 } })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('does not stand in the post') });
    await expectUntouched();
  });
});

describe('what stays refused', () => {
  it('every post that was left out for another reason than judgement, and the reason is told', async () => {
    for (const code of skipCodes.filter((one) => !judgedSkips.includes(one))) {
      await skipAs(code, 'This is why.');
      await expect(draft(), code).rejects.toMatchObject({ code: 'CONFLICT', message: 'This post can not be drafted. This is why.', details: { code } });
    }
    expect(judgedSkips).toEqual(['nothing_to_add', 'off_topic', 'low_worthiness', 'no_draft_passed']);
    await expectUntouched();
  });

  it('a site on the never list, of the workspace or of the campaign', async () => {
    const site = (await services().blogs.list(app.actor, blogListInput.parse({}))).items.find(({ id }) => id === post.blogId);
    await services().blogs.setNever(app.actor, site?.id ?? '', true);
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('never list') });
    await services().blogs.setNever(app.actor, site?.id ?? '', false);
    await services().campaigns.update(app.actor, campaign.id, { neverList: [post.author ?? ''] });
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('never list') });
    await expectUntouched();
  });

  it('a site whose policy or page does not want it', async () => {
    await services().blogs.setPolicy(app.actor, { id: post.blogId, forbids: 'promotion', quote: 'No vendors here.' });
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('No vendors here.') });
    await services().blogs.setPolicy(app.actor, { id: post.blogId, forbids: null, quote: '' });
    await write(`UPDATE posts SET comment_system = json_set(comment_system, '$.open', json('false')) WHERE id = ?`, [post.id]);
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Comments are closed') });
    await expectUntouched();
  });

  it('a site that was answered lately (G10)', async () => {
    const [made] = (await services().comments.list(app.actor, commentListInput.parse({ campaignId: campaign.id }))).items; // the other post was worth enough
    if (!made) throw new Error('The run drafted nothing.');
    const { textHash } = await services().comments.get(app.actor, made.id);
    await services().comments.review(app.actor, { id: made.id, decision: 'approved', textHash, feedback: '' });
    await write('UPDATE comments SET host = ? WHERE id = ?', [new URL(post.url).host, made.id]);
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/approved or posted on this site .*after 14 days/u) });
    expect(await drafts()).toEqual([]);
  });

  it('an author who objected, also where the name is gone from the post (G15)', async () => {
    await services().privacy.object(app.actor, { name: post.author ?? '' });
    expect(await postNow()).toMatchObject({ author: null, skipped: { code: 'never_list' } });
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('asked not to be written to') });
    await expectUntouched();
  });

  it('an author who objected while it was written', async () => {
    const writer = holdWriter();
    const made = draft().catch((error: unknown) => error);
    await writer.begun;
    await services().privacy.object(app.actor, { name: post.author ?? '' });
    writer.go();
    expect(await made).toMatchObject({ code: 'CONFLICT' });
    await expectUntouched();
  });

  it('more comments than the campaign wants for a post; one that was rejected does not count', async () => {
    const made = await draft();
    await expect(draft({ talkingPoint: video })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('at most 1 comment on a post') });
    await services().comments.review(app.actor, { id: made.id, decision: 'rejected', textHash: made.textHash, feedback: 'Another one.' });
    const next = await draft({ talkingPoint: video });
    expect(next.talkingPoints).toContain(video);
    expect(await drafts()).toHaveLength(2);
  });

  it('a post of a deleted campaign, and what another account owns', async () => {
    await services().campaigns.delete(app.actor, campaign.id);
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Restore it first') });
    await expect(draft({ postId: campaign.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('one at a time', () => {
  it('refuses the second of two calls at once, and stores the first', async () => {
    const writer = holdWriter();
    const first = draft();
    await writer.begun;
    expect(await services().comments.drafting(app.actor, post.id)).toMatchObject({ text: null });
    await expect(draft({ talkingPoint: video })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('being written here already') });
    writer.go();
    const made = await first;
    expect(await drafts()).toEqual([made]);
    expect(await services().comments.drafting(app.actor, post.id)).toBeNull();
  });

  it('stores nothing of a call that was stopped, and lets the next one begin', async () => {
    const writer = holdWriter();
    const made = draft().catch((error: unknown) => error);
    await writer.begun;
    await services().comments.stopDrafting(app.actor, post.id);
    writer.go();
    expect(await made).toMatchObject({ code: 'CANCELLED' });
    await expectUntouched();
    expect((await draft()).status).toBe('awaiting');
  });

  it('stores nothing of what was stopped in its last moment either', async () => {
    const real = app.ports.crew.review.bind(app.ports.crew);
    app.ports.crew.review = async (input, call) => {
      const review = await real(input, call);
      if (input.grammar) await services().comments.stopDrafting(app.actor, post.id); // all is written and judged
      return review;
    };
    await expect(draft()).rejects.toMatchObject({ code: 'CANCELLED' });
    await expectUntouched();
  });

  it('leaves a post to the run that drafts it, also one that began meanwhile', async () => {
    const task = (status: string): Promise<void> => write(
      `INSERT INTO tasks (id, name, version, payload, unique_key, campaign_id, run_id, status, held, priority, turn, attempts, max_attempts, interruptions, run_after, lease_fence, worked_ms, created_at)
       SELECT ?, 'test.draft', 1, '{}', 'draft ' || run_id || ' ' || id, campaign_id, run_id, ?, 1, 5, 0, 0, 3, 0, ?, 0, 0, ? FROM posts WHERE id = ?`, [`task-${status}`, status, new Date().toISOString(), new Date().toISOString(), post.id]);
    const writer = holdWriter();
    const made = draft().catch((error: unknown) => error);
    await writer.begun;
    await task('queued');
    writer.go();
    expect(await made).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('drafting this post itself') });
    await expect(draft()).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('drafting this post itself') });
    await expectUntouched();
    await write('DELETE FROM tasks WHERE id = ?', ['task-queued']);
    expect((await draft()).status).toBe('awaiting');
  });

  it('stores nothing when the post was read anew meanwhile', async () => {
    const writer = holdWriter();
    const made = draft().catch((error: unknown) => error);
    await writer.begun;
    await write('UPDATE posts SET updated_at = ? WHERE id = ?', ['2030-01-01T00:00:00.000Z', post.id]);
    writer.go();
    expect(await made).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('nothing was stored') });
    await expectUntouched();
  });
});

describe('a run whose draft failed, tried again after the post was drafted by hand', () => {
  /** The run of a campaign with one post, whose draft failed. @returns to try its task again, to the end of the run */
  const failedRun = async (maxCommentsPerPost: number): Promise<() => Promise<void>> => {
    const config = (await services().agents.config()).find(({ agent }) => agent === 'analyzer');
    await services().agents.setConfig(app.actor, { agent: 'analyzer', values: defaultAgentConfigs.analyzer, basedOn: config?.version ?? 0 });
    const real = app.ports.crew.write.bind(app.ports.crew);
    app.ports.crew.write = async () => { throw new Error('A defect.'); };
    const { personaId } = campaign;
    const fields = savedBlogCampaign('In a run', [join(folder.path, 'blogs')], { maxPosts: 1, maxCommentsPerPost });
    campaign = await services().campaigns.create(app.actor, campaignInput.parse({ ...fields, persona: undefined, personaId }));
    const run = async (begin: () => Promise<unknown>): Promise<void> => {
      const ended = campaignEvent(app, campaign.id, ['campaign.finished']);
      await begin();
      await ended;
    };
    await run(() => services().campaigns.start(app.actor, campaign.id));
    app.ports.crew.write = real;
    const [failed] = (await services().posts.list(app.actor, postListInput.parse({ campaignId: campaign.id }))).items;
    post = await services().posts.get(app.actor, failed?.id ?? '');
    expect(post).toMatchObject({ status: 'skipped', skipped: { code: 'no_draft_passed', reason: expect.stringContaining('A defect.') } });
    const { items: [task] } = await services().tasks.list(app.actor, taskListInput.parse({ status: 'failed' }));
    return () => run(() => services().tasks.retry(app.actor, task?.id ?? ''));
  };

  it('drafts no further comment than the campaign wants for the post', async () => {
    const retry = await failedRun(1);
    const made = await draft();
    await retry();
    expect(await drafts()).toEqual([made]);
    expect(await postNow()).toMatchObject({ status: 'drafted', skipped: null });
  });

  it('drafts what is still wanted, beside another talking point', async () => {
    const retry = await failedRun(2);
    const made = await draft();
    const writer = vi.spyOn(app.ports.crew, 'write');
    await retry();
    expect(writer).toHaveBeenCalledTimes(1);
    const all = await drafts();
    expect(all).toHaveLength(2);
    expect(all.filter(({ id }) => id !== made.id).flatMap(({ talkingPoints }) => talkingPoints)).not.toContain(checklist);
    expect(await postNow()).toMatchObject({ status: 'drafted' });
  });

  it('keeps the post drafted when it fails once more', async () => {
    const retry = await failedRun(2);
    const made = await draft();
    app.ports.crew.write = async () => { throw new Error('Still.'); };
    await retry();
    expect(await drafts()).toEqual([made]);
    expect(await postNow()).toMatchObject({ status: 'drafted', skipped: null });
  });
});
