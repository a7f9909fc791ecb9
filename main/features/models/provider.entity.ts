import { EntitySchema } from 'typeorm';
import type { ProviderKind, TokenPrice } from '@shared/contracts/model';
import { idColumn, jsonColumn, optionalTime, refColumn, textColumn, timeColumn } from '../../db/columns';

/** A server of language models. Its key is in the keychain, under `model.ID`. */
export interface ProviderRow {
  id: string;
  kind: ProviderKind;
  name: string;
  /** As typed; empty: the public one. */
  baseUrl: string;
  project: string;
  location: string;
  /** What its test asked. */
  model: string;
  testedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export const ProviderEntity = new EntitySchema<ProviderRow>({
  name: 'ModelProvider',
  tableName: 'model_providers',
  columns: { id: idColumn, kind: textColumn, name: textColumn, baseUrl: textColumn, project: textColumn, location: textColumn, model: textColumn, testedAt: optionalTime, createdAt: timeColumn, updatedAt: timeColumn },
});

/** What the person says that a model costs. */
export interface PriceRow {
  providerId: string;
  model: string;
  price: TokenPrice;
  at: string;
}

export const PriceEntity = new EntitySchema<PriceRow>({
  name: 'ModelPrice',
  tableName: 'model_prices',
  columns: { providerId: { ...refColumn, primary: true }, model: { ...textColumn, primary: true }, price: jsonColumn, at: timeColumn },
});
