// Later looks at a posted comment, over a real web on the loopback with a clock that the test moves (G12).
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { campaignInput } from '../../shared/contracts/campaign';
import { commentListInput, type CommentDto } from '../../shared/contracts/comment';
import { personaInput } from '../../shared/contracts/persona';
import type { VerificationDto } from '../../shared/contracts/verification';
import type { App } from '../../main/app/container';
import type { Clock } from '../../main/core/ports/clock';
import { html, startLoopbackWeb, type Answer, type LoopbackWeb } from '../support/loopback-web';
import { campaignEvent, openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';
import { savedBlogCampaign } from '../support/saved-blog';

// Threads start in each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 90_000 });

const dayMs = 86_400_000;
let folder: ReturnType<typeof temporaryFolder>;
let web: LoopbackWeb;
let app: App;
let now: Date;
let comment: CommentDto;
/** What stands among the comments of the page now. */
let shown: string;
let answer: Answer | null;
const clock: Clock = { now: () => new Date(now) };
const services = () => app.container.services;
const page = (): Answer => answer ?? html(`<!doctype html><html lang="en"><head><title>On teams</title><link rel="stylesheet" href="/wp-content/x.css"></head><body><article><h1>On teams</h1>
${Array.from({ length: 8 }, (_, at) => `<p>Paragraph ${at} says that a support team of ${at + 3} people answers better when everybody sees the whole history.</p>`).join('\n')}</article>
<section id="comments"><ol class="commentlist"><li class="comment" id="comment-1"><cite class="fn">Ann</cite><div class="comment-content"><p>Thank you, this helps our own team a lot.</p></div></li>${shown}</ol>
<form id="commentform" action="/wp-comments-post.php"><textarea name="comment"></textarea></form></section></body></html>`);
const asComment = (text: string, before = ''): string => `<li class="comment" id="comment-2"><cite class="fn">Mara</cite>${before}<div class="comment-content"><p>${text.replace(/"/g, '&quot;')}</p></div></li>`;
const verification = async (): Promise<VerificationDto> => (await services().verification.get(app.actor, comment.id)) as VerificationDto;

/** Ends when the look that is asked for is written down. */
const looked = async (ask: () => Promise<unknown>): Promise<VerificationDto> => {
  const done = campaignEvent(app, comment.campaignId, ['comment.verified']);
  await ask();
  await done;
  return verification();
};
const checkNow = (): Promise<VerificationDto> => looked(() => services().verification.verify(app.actor, comment.id));
const onDay = (day: number, from: Date): Promise<VerificationDto> => {
  now = new Date(from.getTime() + day * dayMs + 60_000);
  return looked(() => app.verifier.tick());
};

beforeEach(async () => {
  now = new Date('2026-09-15T10:00:00.000Z');
  [shown, answer] = ['', null];
  folder = temporaryFolder();
  web = await startLoopbackWeb();
  web.host('teams.test', { '/post': () => page() });
  app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew(), clock, loopbackDelayMs: 1, resolveName: (name) => web.resolveName(name), desktop: { openExternal: async () => {}, writeClipboard: async () => {} } });
  await app.container.start();
  const { persona, ...fields } = savedBlogCampaign('Verified', [web.url('teams.test', '/post')]);
  const { id: personaId } = await services().personas.create(app.actor, personaInput.parse(persona));
  const { id: campaignId } = await services().campaigns.create(app.actor, campaignInput.parse({ ...fields, personaId }));
  const ended = campaignEvent(app, campaignId, ['campaign.finished', 'campaign.failed']);
  await services().campaigns.start(app.actor, campaignId);
  expect(await ended).toBe('campaign.finished');
  const [draft] = (await services().comments.list(app.actor, commentListInput.parse({ campaignId }))).items;
  const { textHash } = await services().comments.get(app.actor, draft?.id ?? '');
  comment = await services().comments.review(app.actor, { id: draft?.id ?? '', decision: 'approved', textHash, feedback: '' });
  await services().posting.open(app.actor, { id: comment.id, textHash, again: false });
  await services().posting.markPosted(app.actor, { id: comment.id, held: false });
});
afterEach(async () => { await app.container.close(0); await web.close(); folder.remove(); });

it('looks after 1, 7, 30 and 90 days at the page as it is then, and keeps what it saw', async () => {
  const posted = now;
  expect(await verification()).toMatchObject({ live: null, nextCheckAt: new Date(posted.getTime() + dayMs).toISOString(), checks: [] });
  expect(await app.verifier.tick()).toBe(0); // nothing is due
  shown = asComment(comment.text);
  const first = await onDay(1, posted);
  expect(first).toMatchObject({ live: 'live', checking: false, nextCheckAt: new Date(posted.getTime() + 7 * dayMs).toISOString() });
  expect(first.checks[0]).toMatchObject({ kind: 'planned', day: 1, outcome: 'live', place: 'Comment 2 of 2', url: comment.postUrl });
  expect(comment.text).toContain(first.checks[0]?.excerpt ?? 'nothing');
  shown = asComment(`${comment.text.split(' ').slice(0, -4).join(' ')} and something else that the site put there instead of it`);
  expect(await onDay(7, posted)).toMatchObject({ live: 'edited' });
  shown = asComment(comment.text);
  // The app was closed for months: one look, however many were missed, and the next one as planned.
  expect(await onDay(45, posted)).toMatchObject({ live: 'live', nextCheckAt: new Date(posted.getTime() + 90 * dayMs).toISOString() });
  const last = await onDay(95, posted);
  expect(last).toMatchObject({ live: 'live', nextCheckAt: null });
  expect(last.checks.map(({ day }) => day)).toEqual([95, 45, 7, 1]);
});

it('calls it removed only after three misses on different days, looking again on the next two (G12)', async () => {
  const posted = now;
  shown = asComment(comment.text);
  await onDay(1, posted);
  shown = '';
  expect(await onDay(7, posted)).toMatchObject({ live: 'unknown', nextCheckAt: new Date(now.getTime() + dayMs).toISOString() });
  expect((await checkNow()).live).toBe('unknown'); // a second miss on one day adds nothing
  expect((await verification()).nextCheckAt).toBe(new Date(now.getTime() + dayMs).toISOString());
  answer = { status: 404, body: 'no' };
  const failed = await onDay(8.1, posted);
  expect(failed).toMatchObject({ live: 'unknown' });
  expect(failed.checks[0]).toMatchObject({ outcome: 'unknown', reason: expect.stringContaining('could not be read') });
  answer = null;
  expect((await onDay(30, posted)).live).toBe('unknown');
  const third = await onDay(31.1, posted);
  expect(third).toMatchObject({ live: 'removed', nextCheckAt: new Date(posted.getTime() + 90 * dayMs).toISOString() });
  expect((await services().notices.list(app.actor, { limit: 20, unread: true })).items.map(({ kind }) => kind)).toContain('comment_removed');
  shown = asComment(comment.text);
  expect((await checkNow()).live).toBe('live'); // it came back
}, 180_000);

it('hears the page say that it is held, and tells what became of the link', async () => {
  shown = asComment(comment.text, '<em class="comment-awaiting-moderation">Your comment is awaiting moderation.</em>');
  expect((await checkNow()).live).toBe('held');
  shown = asComment(`${comment.text} <a href='https://mara.example' rel='nofollow ugc'>Mara</a>`);
  await services().personas.update(app.actor, comment.personaId, personaInput.parse({ name: 'Mara Lindqvist', email: 'mara@lindqvist.example', site: 'https://mara.example' }));
  now = new Date(now.getTime() + 1_000);
  expect((await checkNow()).checks[0]).toMatchObject({ outcome: 'live', link: { url: 'https://mara.example', present: true, rel: 'nofollow ugc' } });
});

it('asks the site, not what was kept of the page, and politely', async () => {
  web.host('teams.test', { '/robots.txt': { body: 'User-agent: *\nDisallow:' } });
  const before = web.arrivals('teams.test').length;
  await checkNow();
  expect(web.arrivals('teams.test').slice(before).map(({ path }) => path)).toContain('/post');
});

it('is refused for what was not posted, and one look at a time is enough', async () => {
  await services().posting.undo(app.actor, comment.id);
  await expect(services().verification.verify(app.actor, comment.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await services().verification.get(app.actor, comment.id)).toBeNull();
  await services().posting.markPosted(app.actor, { id: comment.id, held: false });
  shown = asComment(comment.text);
  const done = campaignEvent(app, comment.campaignId, ['comment.verified']);
  const asked = await Promise.all([1, 2, 3].map(() => services().verification.verify(app.actor, comment.id)));
  expect(asked.every(({ checking }) => checking)).toBe(true);
  await done;
  expect((await verification()).checks).toHaveLength(1);
  await expect(services().posting.undo(app.actor, comment.id)).rejects.toMatchObject({ code: 'CONFLICT', details: { live: 'live' } });
});
