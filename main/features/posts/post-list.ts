// The SQL of lists of posts: plain statements, run by the main side's reader or, where there is something to search, by the query thread.
import type { z } from 'zod';
import type { postListInput } from '@shared/contracts/post';
import { Conditions } from '../../db/list-query';
import type { PagedList } from '../../db/paged-list';

type ListInput = z.output<typeof postListInput>;

const columns = `p.id, p.blog_id, p.campaign_id, p.url, p.file, p.title, p.author, p.date, p.language, p.words, p.status, p.comment_system, p.authority, p.worthiness,
  p.reader_comment_count, p.skip_code, p.skip_reason, p.found_at, (SELECT count(*) FROM comments c WHERE c.post_id = p.id) AS draft_count`;

/** Each with the index that is in this order and holds every column of a filter. */
const sorts = {
  newest: { order: ['p.found_at DESC', 'p.ordinal', 'p.id'], index: 'posts_by_found' }, worthiness: { order: ['p.worthiness_score DESC', 'p.ordinal', 'p.id'], index: 'posts_by_worthiness' },
  authority: { order: ['p.authority_score DESC', 'p.ordinal', 'p.id'], index: 'posts_by_authority' }, title: { order: ['p.title', 'p.ordinal', 'p.id'], index: 'posts_by_title' },
} as const;

/** Whether it asks for the rows behind a figure of analytics. */
export const isPostFigure = ({ from, to, analysed }: ListInput): boolean => from !== undefined || to !== undefined || analysed !== undefined;

const indexHint = (input: ListInput): string => (input.campaignId ?? input.blogId ? '' : `INDEXED BY ${sorts[isPostFigure(input) ? 'newest' : input.sort].index}`);

const conditionsOf = (input: ListInput, ownerId: string | null): Conditions => {
  const conditions = new Conditions().when(input.campaignId, 'p.campaign_id = ?').when(input.blogId, 'p.blog_id = ?').when(input.status, 'p.status = ?').when(input.skipCode, 'p.skip_code = ?')
    .when(input.from, 'p.found_at >= ?').when(input.to, 'p.found_at < ?').when(input.analysed === undefined ? undefined : Number(input.analysed), '(p.analysis IS NOT NULL) = ?');
  if (ownerId !== null) conditions.add(`p.campaign_id IN (SELECT id FROM campaigns WHERE owner_id = ?${input.campaignId === undefined ? ' AND deleted_at IS NULL' : ''})`, ownerId);
  else if (input.campaignId === undefined) conditions.add('p.campaign_id NOT IN (SELECT id FROM campaigns WHERE deleted_at IS NOT NULL)');
  return conditions.matching(input.search, 'posts_search', 'p');
};

export const postList = (input: ListInput, ownerId: string | null): PagedList => {
  const { where, params } = conditionsOf(input, ownerId);
  const from = `FROM posts p ${indexHint(input)} ${where}`;
  return {
    counted: { sql: `SELECT count(*) AS total ${from}`, params }, order: sorts[input.sort].order, paging: input,
    page: ({ order, limit, offset }) => ({
      sql: `SELECT ${columns} FROM (SELECT p.rowid AS doc ${from} ORDER BY ${order} LIMIT ? OFFSET ?) found CROSS JOIN posts p ON p.rowid = found.doc ORDER BY ${order}`,
      params: [...params, limit, offset],
    }),
  };
};
