import { EntitySchema } from 'typeorm';
import type { Authority, CommentSystem } from '@shared/contracts/post';
import type { SitePolicy } from '@shared/contracts/site-memory';
import { booleanColumn, idColumn, jsonColumn, optionalInteger, optionalJson, optionalText, optionalTime, textColumn, timeColumn } from '../../db/columns';

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
  /** What the site says about comments, or a person noted of it. */
  policy: SitePolicy | null;
  /** When its pages were last read for it. */
  policyReadAt: string | null;
  /** Days between two comments there; null: as the settings say. */
  cooldownDays: number | null;
  createdAt: string;
  updatedAt: string;
}

export const BlogEntity = new EntitySchema<BlogRow>({
  name: 'Blog',
  tableName: 'blogs',
  columns: {
    id: idColumn, host: textColumn, url: textColumn, title: optionalText, commentSystem: optionalJson, authority: optionalJson, feeds: jsonColumn,
    never: booleanColumn, policy: optionalJson, policyReadAt: optionalTime, cooldownDays: optionalInteger, createdAt: timeColumn, updatedAt: timeColumn,
  },
});
