// The rows that a case of the table acts on: copies of what a real run left, given to whom the case says, taken away after it.
import { randomUUID } from 'node:crypto';
import type { TableWorld } from './world';

type Values = Record<string, string | number | null>;

/** Makes rows of one owner on demand. Ids of what was made. */
export interface RowMaker {
  ownerId: string;
  own: boolean;
  world: TableWorld;
  persona(): Promise<string>;
  campaign(over?: Values): Promise<string>;
  post(): Promise<string>;
  comment(): Promise<{ id: string; textHash: string; text: string }>;
  task(status: string): Promise<string>;
  /** An agent that was set to work by hand and waits. */
  trial(): Promise<string>;
  schedule(): Promise<string>;
  /** An act of which nobody knows whether it happened. */
  effect(): Promise<string>;
  /** A comment of which nobody knows whether it was posted. */
  posting(): Promise<string>;
  /** The owner's own account, or a fresh one. */
  user(): Promise<string>;
  /** A session of the owner beside the one that calls. */
  session(): Promise<string>;
  blog(): Promise<string>;
  removeAll(): Promise<void>;
}

const tables = ['personas', 'campaigns', 'runs', 'posts', 'comments', 'tasks', 'accounts', 'blogs'] as const;
type Table = (typeof tables)[number];
/** Those that stand for themselves: the others go with their campaign. */
const roots: readonly Table[] = ['tasks', 'campaigns', 'personas'];

export type Templates = Record<Table, Values>;

export const readTemplates = async ({ app: { database } }: TableWorld): Promise<Templates> => {
  const first = async (table: Table): Promise<[Table, Values]> => {
    const where = table === 'posts' ? `WHERE status = 'drafted'` : table === 'accounts' ? `WHERE role = 'user'` : '';
    const [row] = (await database.reader().query(`SELECT * FROM ${table} ${where} LIMIT 1`)) as Values[];
    if (!row) throw new Error(`The run left nothing in ${table}.`);
    return [table, row];
  };
  return Object.fromEntries(await Promise.all(tables.map(first))) as Templates;
};

export const createRowMaker = (world: TableWorld, templates: Templates, { ownerId, own, ownerSession }: { ownerId: string; own: boolean; ownerSession: () => Promise<string> }): RowMaker => {
  const { database } = world.app;
  const made: [Table, string][] = [];
  const copy = async (table: Table, over: Values): Promise<string> => {
    const row: Values = { ...templates[table], id: randomUUID(), ...over };
    await database.unit(() => database.writer().query(`INSERT INTO ${table} (${Object.keys(row).map((name) => `"${name}"`).join(', ')}) VALUES (${Object.keys(row).map(() => '?').join(', ')})`, Object.values(row)));
    made.push([table, String(row['id'])]);
    return String(row['id']);
  };
  const maker: RowMaker = {
    ownerId, own, world,
    persona: () => copy('personas', { owner_id: ownerId }),
    campaign: async (over = {}) => {
      const id = await copy('campaigns', { owner_id: ownerId, persona_id: await maker.persona(), content_key: null, ...over });
      await copy('runs', { campaign_id: id, ...(over['status'] === 'running' || over['status'] === 'paused' ? { status: String(over['status']), finished_at: null } : {}) });
      return id;
    },
    post: async () => copy('posts', { campaign_id: await maker.campaign() }),
    comment: async () => {
      const post = await maker.post();
      const [{ campaign } = { campaign: '' }] = (await database.reader().query('SELECT campaign_id AS campaign FROM posts WHERE id = ?', [post])) as { campaign: string }[];
      const text = `A comment of ${randomUUID()}.`;
      const id = await copy('comments', { campaign_id: campaign, post_id: post, text, status: 'awaiting' });
      return { id, textHash: String(templates.comments['text_hash']), text };
    },
    task: async (status) => copy('tasks', { campaign_id: await maker.campaign(), run_id: null, unique_key: randomUUID(), status, finished_at: null }),
    trial: async () => {
      const id = await copy('tasks', { name: 'agent.execute', campaign_id: null, run_id: null, unique_key: randomUUID(), status: 'queued', held: 1, finished_at: null, payload: JSON.stringify({ agent: 'analyzer', text: 'A text.' }) });
      await database.unit(() => database.writer().query('INSERT INTO agent_trials (task_id, account_id, agent, result, at) VALUES (?, ?, ?, NULL, ?)', [id, ownerId, 'analyzer', new Date().toISOString()]));
      return id;
    },
    schedule: async () => {
      const [id, at, campaign] = [randomUUID(), new Date().toISOString(), await maker.campaign()];
      await database.unit(() => database.writer().query(`INSERT INTO schedules (id, kind, campaign_id, owner_id, times, enabled, created_at, updated_at) VALUES (?, 'watch-feeds', ?, ?, '{"every":"day","at":"07:30"}', 0, ?, ?)`, [id, campaign, ownerId, at, at]));
      return id;
    },
    effect: async () => {
      const [id, at, campaign] = [randomUUID(), new Date().toISOString(), await maker.campaign()];
      await database.unit(() => database.writer().query(`INSERT INTO effects (id, key, kind, subject, campaign_id, status, boot, created_at, updated_at) VALUES (?, ?, 'test.act', 'An act', ?, 'unknown', 'earlier', ?, ?)`, [id, id, campaign, at, at]));
      return id;
    },
    posting: async () => {
      const [id, at, { id: comment }] = [randomUUID(), new Date().toISOString(), await maker.comment()];
      await database.unit(() => database.writer().query(`INSERT INTO postings (id, comment_id, text_hash, account_id, status, boot, held, created_at, updated_at) VALUES (?, ?, ?, ?, 'unknown', 'earlier', 0, ?, ?)`, [id, comment, templates.comments['text_hash'] ?? '', ownerId, at, at]));
      return comment;
    },
    user: async () => (own ? ownerId : copy('accounts', { email: `${randomUUID()}@copy.example`, email_key: `${randomUUID()}@copy.example` })),
    session: ownerSession,
    blog: async () => String(templates.blogs['id']),
    removeAll: () =>
      database.unit(async () => {
        // What a call made of a persona (a new campaign, a copy) goes with it.
        for (const [table, id] of made) if (table === 'personas') await database.writer().query('DELETE FROM campaigns WHERE persona_id = ?', [id]);
        for (const [table, id] of made) if (table === 'tasks') await database.writer().query('DELETE FROM agent_trials WHERE task_id = ?', [id]);
        await database.writer().query(`DELETE FROM effects WHERE boot = 'earlier'`);
        for (const table of roots) for (const [of, id] of made) if (of === table) await database.writer().query(`DELETE FROM ${table} WHERE id = ?`, [id]);
      }),
  };
  return maker;
};
