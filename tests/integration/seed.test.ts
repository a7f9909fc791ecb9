import { join } from 'node:path';
import { writeFileSync, readdirSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commentDto, commentListInput } from '../../shared/contracts/comment';
import { postDto, postListInput } from '../../shared/contracts/post';
import { campaignListInput, campaignPage } from '../../shared/contracts/campaign';
import { seedWorkspace } from '../../main/app/seed/seed-workspace';
import { openApp, temporaryFolder } from '../support/open-app';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => { folder = temporaryFolder(); });
afterEach(() => folder.remove());

const size = { posts: 120, comments: 600, seed: 3, now: new Date('2026-11-20T12:00:00Z') };
const dump = (dir: string): string => {
  const file = new Sqlite(join(dir, 'workspace.sqlite'), { readonly: true });
  try {
    return JSON.stringify(['comments', 'posts', 'comment_acts', 'activity'].map((table) => file.prepare(`SELECT * FROM ${table} ORDER BY id`).all()));
  } finally {
    file.close();
  }
};

it('makes a workspace that the app opens and whose rows keep their contracts', async () => {
  const dir = join(folder.path, 'w');
  expect(await seedWorkspace(dir, size)).toMatchObject({ posts: 120, comments: 600 });
  const app = await openApp(dir);
  try {
    const { services } = app.container;
    expect(campaignPage.parse(await services.campaigns.list(app.actor, campaignListInput.parse({}))).total).toBe(3);
    const posts = await services.posts.list(app.actor, postListInput.parse({ pageSize: 100 }));
    const comments = await services.comments.list(app.actor, commentListInput.parse({ pageSize: 100, sort: 'score' }));
    expect([posts.total, comments.total]).toEqual([120, 600]);
    for (const { id } of comments.items) {
      const comment = commentDto.parse(await services.comments.get(app.actor, id));
      const post = postDto.parse(await services.posts.get(app.actor, comment.postId));
      for (const { quote, start, end } of comment.evidence) expect(post.text.slice(start, end)).toBe(quote);
      expect(comment.review.sentences.map(({ start, end }) => comment.text.slice(start, end)).sort()).toEqual([comment.evidence[0]?.quote, comment.talkingPoints[0]].sort());
      for (const passage of [...(post.analysis?.passages ?? []), ...(post.analysis?.questions ?? [])]) expect(post.text.slice(passage.start, passage.end)).toBe(passage.quote);
      if (comment.approval) expect([comment.blocking, comment.approval.textHash]).toEqual([0, comment.textHash]);
    }
    const decided = comments.items.find(({ status }) => status === 'approved');
    expect(await services.comments.undo(app.actor, decided?.id ?? '')).toMatchObject({ status: 'awaiting', approval: null });
  } finally {
    await app.container.close(0);
  }
});

it('makes the same rows of the same seed, and others of another', async () => {
  const dirs = ['a', 'b', 'c'].map((name) => join(folder.path, name)) as [string, string, string];
  await seedWorkspace(dirs[0], size);
  await seedWorkspace(dirs[1], size);
  await seedWorkspace(dirs[2], { ...size, seed: 4 });
  expect(dump(dirs[1])).toBe(dump(dirs[0]));
  expect(dump(dirs[2])).not.toBe(dump(dirs[0]));
});

it('touches no workspace that is there, and leaves nothing half-made', async () => {
  const dir = join(folder.path, 'w');
  await seedWorkspace(dir, { ...size, comments: 5 });
  const before = dump(dir);
  await expect(seedWorkspace(dir, size)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(dump(dir)).toBe(before);
  const broken = { number: 99, name: 'broken', up: () => { throw new Error('no'); } };
  await expect(seedWorkspace(join(folder.path, 'half'), { ...size, migrations: [broken] })).rejects.toThrow('no');
  expect(readdirSync(join(folder.path, 'half'))).toEqual(['workspace.lock']);
  writeFileSync(join(folder.path, 'file'), 'x');
  await expect(seedWorkspace(join(folder.path, 'file'), size)).rejects.toThrow();
});
