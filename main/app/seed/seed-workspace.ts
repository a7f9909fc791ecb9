// A whole workspace as a year of use would leave it: through the real migrations, then bulk inserts in one transaction.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../core/app-error';
import { backupsDir, databaseFileName } from '../../db/workspace-files';
import { migrate } from '../../db/migrate';
import type { Migration } from '../../db/migration';
import { migrations as allMigrations } from '../../db/migrations';
import { setPragmas } from '../../db/pragmas';
import { wrapSqliteError } from '../../db/sqlite-errors';
import { lockWorkspace } from '../../db/workspace-lock';
import type { BlogRow } from '../../features/blogs/blog.entity';
import type { PersonaRow } from '../../features/personas/persona.entity';
import { rowWriter } from './row-writer';
import { accountOf, blogsOf, campaignsOf, dayMs, personasOf, type SeedCampaign } from './seed-campaigns';
import { commentOf } from './seed-comments';
import { postOf, skipOf, type SeedPost } from './seed-posts';
import { modelCallOf } from './seed-model-calls';
import { postingOf, type SeedPosting } from './seed-postings';
import { writeTasks } from './seed-tasks';
import { writeTruths } from './seed-truth';
import { seededRandom, type SeededRandom } from './seeded-random';

export interface SeedOptions {
  posts: number;
  comments: number;
  seed: number;
  /** The newest row is not younger. */
  now: Date;
  /** An older schema: for tests of a migration. */
  migrations?: readonly Migration[];
}

export interface SeedCounts {
  campaigns: number;
  blogs: number;
  posts: number;
  comments: number;
}

/** As many posts as the product lets one campaign read. */
const postsACampaign = 100;
const postsABlog = 8;
const days = 365;

interface World {
  file: Sqlite.Database;
  random: SeededRandom;
  until: number;
  personas: PersonaRow[];
  accountId: string;
  /** An earlier start of the app, which moved what is there. */
  boot: string;
}

const writePosts = ({ file, random }: World, campaigns: readonly SeedCampaign[], blogs: readonly BlogRow[], count: number): SeedPost[] => {
  const [writePost, writeSkip] = [rowWriter<SeedPost['row']>(file, 'posts'), rowWriter<NonNullable<ReturnType<typeof skipOf>>>(file, 'skips')];
  const posts: SeedPost[] = [];
  for (let at = 0; at < count; at += 1) {
    const post = postOf({ campaign: campaigns[at % campaigns.length] as SeedCampaign, blog: random.pick(blogs), ordinal: Math.floor(at / campaigns.length) }, random);
    writePost(post.row);
    const skip = skipOf(post, random);
    if (skip) writeSkip(skip);
    posts.push(post);
  }
  return posts;
};

const writeComments = ({ file, random, until, personas, accountId, boot }: World, posts: readonly SeedPost[], count: number): void => {
  const write = {
    row: rowWriter<ReturnType<typeof commentOf>['row']>(file, 'comments'), revision: rowWriter<ReturnType<typeof commentOf>['revision']>(file, 'comment_revisions'),
    posting: rowWriter<SeedPosting['row']>(file, 'postings'), step: rowWriter<SeedPosting['steps'][number]>(file, 'posting_steps'), check: rowWriter<SeedPosting['checks'][number]>(file, 'posting_checks'),
    act: rowWriter<NonNullable<ReturnType<typeof commentOf>['act']>>(file, 'comment_acts'), activity: rowWriter<ReturnType<typeof commentOf>['activity'][number]>(file, 'activity'),
  };
  const personaById = new Map(personas.map((persona) => [persona.id, persona]));
  for (let at = 0; at < count; at += 1) {
    const post = posts[at % posts.length] as SeedPost;
    const persona = personaById.get(post.campaign.row.personaId) as PersonaRow;
    const made = commentOf(post, Math.floor(at / posts.length) + 1, { persona, accountId, until }, random);
    write.row(made.row);
    write.revision(made.revision);
    if (made.act) write.act(made.act);
    made.activity.forEach(write.activity);
    const posting = postingOf(made, post, { accountId, until, boot }, random);
    if (!posting) continue;
    write.posting(posting.row);
    posting.steps.forEach(write.step);
    posting.checks.forEach(write.check);
    if (posting.activity) write.activity(posting.activity);
  }
};

/** Every third campaign drafted with a model. */
const writeModelCalls = ({ file, random, accountId, boot }: World, posts: readonly SeedPost[], drafts: ReadonlyMap<string, string>): void => {
  const write = rowWriter<ReturnType<typeof modelCallOf>>(file, 'model_calls');
  const place = { accountId, boot, providerId: random.id(0) };
  const campaigns = new Map([...new Set(posts.map(({ campaign }) => campaign))].map((campaign, at) => [campaign, at]));
  for (const post of posts) {
    const at = campaigns.get(post.campaign) ?? 0;
    if (post.row.status === 'drafted' && at % 3 === 0) write(modelCallOf(post, drafts.get(post.row.id) ?? null, { ...place, which: at / 3 }, random));
  }
};

const fill = (file: Sqlite.Database, { posts: postCount, comments, seed, now }: SeedOptions): SeedCounts => {
  const random = seededRandom(seed);
  const until = now.getTime();
  const from = until - days * dayMs;
  const account = accountOf(random, from);
  const world: World = { file, random, until, personas: personasOf(random, account.id, from), accountId: account.id, boot: random.id(from) };
  const campaigns = campaignsOf(random, { count: Math.max(3, Math.ceil(postCount / postsACampaign)), personas: world.personas, ownerId: account.id, from, until });
  const blogs = blogsOf(random, Math.max(8, Math.ceil(postCount / postsABlog)), { at: from, until });
  campaigns.forEach(({ run }, at) => { run.candidates = Math.ceil((postCount - at) / campaigns.length); });
  const put = <T extends object>(table: string, rows: readonly T[]): void => rows.forEach(rowWriter<T>(file, table));
  put('accounts', [account]);
  put('settings', [{ key: 'firstRunDone', value: 'true', updatedAt: now.toISOString() }]);
  put('personas', world.personas);
  put('campaigns', campaigns.map(({ row }) => row));
  put('runs', campaigns.map(({ run }) => run));
  put('blogs', blogs);
  const posts = writePosts(world, campaigns, blogs, postCount);
  writeModelCalls(world, posts, writeTasks(world, campaigns, posts));
  const open = posts.filter(({ row }) => row.status === 'drafted');
  if (comments > 0 && open.length === 0) throw new AppError('VALIDATION', 'Comments need posts: ask for more posts.');
  writeComments(world, open, comments);
  writeTruths(world, campaigns);
  return { campaigns: campaigns.length, blogs: blogs.length, posts: posts.length, comments };
};

const fillFile = (path: string, options: SeedOptions): SeedCounts => {
  const file = new Sqlite(path);
  try {
    setPragmas(file);
    file.pragma('synchronous = OFF'); // a file that a power cut breaks here is made anew
    const counts = file.transaction(() => fill(file, options))();
    file.exec('ANALYZE');
    file.pragma('wal_checkpoint(TRUNCATE)');
    return counts;
  } finally {
    file.close();
  }
};

const makeWhole = async (path: string, options: SeedOptions): Promise<SeedCounts> => {
  try {
    await migrate(path, options.migrations ?? allMigrations, { backups: backupsDir(dirname(path)), now: options.now });
    return fillFile(path, options);
  } catch (error) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    throw error;
  }
};

/** @throws CONFLICT when the folder has a workspace, VALIDATION, DATABASE_BUSY, DISK_FULL, DATABASE_READ_ONLY; nothing half-made stays */
export const seedWorkspace = async (dir: string, options: SeedOptions): Promise<SeedCounts> => {
  const path = join(dir, databaseFileName);
  let unlock = (): void => {};
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    unlock = lockWorkspace(dir);
    if (existsSync(path)) throw new AppError('CONFLICT', `There is a workspace in "${dir}" already. Name an empty or new folder; nothing was changed.`);
    return await makeWhole(path, options);
  } catch (error) {
    throw wrapSqliteError(error);
  } finally {
    unlock();
  }
};
