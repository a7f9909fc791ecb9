import { EntitySchema } from 'typeorm';
import type { CheckKind, CheckOutcome, SeenLink } from '@shared/contracts/verification';
import { idColumn, optionalJson, optionalText, refColumn, textColumn, timeColumn } from '../../db/columns';

/** One look at a posted comment, with its evidence; never changed. */
export interface PostingCheckRow {
  id: string;
  postingId: string;
  at: string;
  kind: CheckKind;
  outcome: CheckOutcome;
  reason: string;
  /** At most `excerptLimit` of the page. */
  excerpt: string | null;
  place: string | null;
  url: string;
  link: SeenLink | null;
}

export const PostingCheckEntity = new EntitySchema<PostingCheckRow>({
  name: 'PostingCheck',
  tableName: 'posting_checks',
  columns: { id: idColumn, postingId: refColumn, at: timeColumn, kind: textColumn, outcome: textColumn, reason: textColumn, excerpt: optionalText, place: optionalText, url: textColumn, link: optionalJson },
});
