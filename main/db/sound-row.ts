import type { Row } from './readable-rows';

export interface ColumnRule {
  name: string;
  /** As declared. */
  type: string;
  nullable: boolean;
  /** Holds JSON that the app parses. */
  json: boolean;
}

const parses = (value: string): boolean => {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
};

const soundValue = (value: unknown, { type, nullable, json }: ColumnRule): boolean => {
  if (value === null || value === undefined) return nullable;
  if (/^(INTEGER|BOOLEAN|DOUBLE)/.test(type)) return typeof value === 'number';
  if (!/^(TEXT|VARCHAR)/.test(type)) return true;
  if (typeof value !== 'string' || value.includes('\0')) return false;
  if (type === 'VARCHAR(30)' && Number.isNaN(Date.parse(value))) return false;
  if (type === 'VARCHAR(36)' && !/^[\x20-\x7e]{1,36}$/.test(value)) return false;
  return !json || parses(value);
};

/** Whether a row from a damaged page is what the app could have written: SQLite keeps no checksums. */
export const isSound = (row: Row, rules: readonly ColumnRule[]): boolean => rules.every((rule) => soundValue(row[rule.name], rule));
