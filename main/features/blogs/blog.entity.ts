import { EntitySchema } from 'typeorm';
import type { Authority, CommentSystem } from '@shared/contracts/post';
import { booleanColumn, idColumn, jsonColumn, optionalJson, optionalText, textColumn, timeColumn } from '../../db/columns';

export interface BlogRow {
  /** UUIDv5 of the host: two finds of one site meet. */
  id: string;
  host: string;
  url: string;
  title: string | null;
  commentSystem: CommentSystem | null;
  authority: Authority | null;
  feeds: string[];
  never: boolean;
  createdAt: string;
  updatedAt: string;
}

export const BlogEntity = new EntitySchema<BlogRow>({
  name: 'Blog',
  tableName: 'blogs',
  columns: {
    id: idColumn, host: textColumn, url: textColumn, title: optionalText, commentSystem: optionalJson, authority: optionalJson, feeds: jsonColumn,
    never: booleanColumn, createdAt: timeColumn, updatedAt: timeColumn,
  },
});
