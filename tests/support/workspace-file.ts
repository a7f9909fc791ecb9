// What a workspace file holds, read from outside while no app has it open.
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

export interface WorkspaceLook {
  integrity: string;
  brokenReferences: number;
  campaigns: { id: string; status: string }[];
  runs: { id: string; status: string }[];
  posts: { id: string; status: string }[];
  comments: { id: string; postId: string; ordinal: number; text: string }[];
  tasks: { id: string; uniqueKey: string; status: string }[];
  skips: number;
  /** Lines of the timeline that tell of a draft. */
  drafted: number;
  steps: number;
}

export const lookInto = (workspace: string): WorkspaceLook => {
  const file = new Sqlite(join(workspace, 'workspace.sqlite'), { timeout: 5_000 });
  try {
    const all = <T>(sql: string): T[] => file.prepare(sql).all() as T[];
    return {
      integrity: String(file.pragma('integrity_check', { simple: true })),
      brokenReferences: (file.pragma('foreign_key_check') as unknown[]).length,
      campaigns: all('SELECT id, status FROM campaigns WHERE deleted_at IS NULL ORDER BY id'),
      runs: all('SELECT id, status FROM runs ORDER BY id'),
      posts: all('SELECT id, status FROM posts ORDER BY id'),
      comments: all('SELECT id, post_id AS postId, ordinal, text FROM comments ORDER BY id'),
      tasks: all('SELECT id, unique_key AS uniqueKey, status FROM tasks ORDER BY id'),
      skips: Number(file.prepare('SELECT count(*) FROM skips').pluck().get()),
      drafted: Number(file.prepare(`SELECT count(*) FROM activity WHERE type = 'comment.drafted'`).pluck().get()),
      steps: Number(file.prepare('SELECT count(*) FROM task_steps').pluck().get()),
    };
  } finally {
    file.close();
  }
};
