import { EntitySchema } from 'typeorm';
import type { StyleChoices } from '@shared/contracts/style-card';
import { booleanColumn, jsonColumn, optionalTime, refColumn, timeColumn } from '../../db/columns';

/** What an account says of its style; what its edits say is read from them. */
export interface StyleCardRow {
  accountId: string;
  enabled: boolean;
  since: string | null;
  choices: StyleChoices;
  updatedAt: string;
}

export const StyleCardEntity = new EntitySchema<StyleCardRow>({
  name: 'StyleCard',
  tableName: 'style_cards',
  columns: { accountId: { ...refColumn, primary: true }, enabled: booleanColumn, since: optionalTime, choices: jsonColumn, updatedAt: timeColumn },
});
