import { EntitySchema } from 'typeorm';
import type { AgentName } from '@shared/contracts/agent-config';
import type { ModelCallDto } from '@shared/contracts/budget';
import { idColumn, integerColumn, optionalInteger, optionalRef, optionalText, optionalTime, refColumn, textColumn, timeColumn } from '../../db/columns';

/** One call to a language model: written before it is made. */
export interface ModelCallRow {
  id: string;
  at: string;
  day: string;
  /** The run of the app that made it: an open call of an earlier one is lost. */
  boot: string;
  providerId: string;
  model: string;
  agent: AgentName | null;
  campaignId: string | null;
  postId: string | null;
  ownerId: string | null;
  /** The comment it was made for. */
  subject: string | null;
  state: ModelCallDto['state'];
  basis: ModelCallDto['basis'];
  reserved: number;
  counted: number;
  tokensIn: number | null;
  tokensOut: number | null;
  settledAt: string | null;
}

export const ModelCallEntity = new EntitySchema<ModelCallRow>({
  name: 'ModelCall',
  tableName: 'model_calls',
  columns: {
    id: idColumn, at: timeColumn, day: { type: 'varchar', length: 10 }, boot: refColumn, providerId: refColumn, model: textColumn, agent: optionalText, campaignId: optionalRef, postId: optionalRef, ownerId: optionalRef,
    subject: optionalText, state: textColumn, basis: optionalText, reserved: integerColumn, counted: integerColumn, tokensIn: optionalInteger, tokensOut: optionalInteger, settledAt: optionalTime,
  },
});

/** That a person was told of a share of a ceiling. */
export interface BudgetMarkRow {
  key: string;
  at: string;
}

export const BudgetMarkEntity = new EntitySchema<BudgetMarkRow>({ name: 'BudgetMark', tableName: 'budget_marks', columns: { key: { ...textColumn, primary: true }, at: timeColumn } });
