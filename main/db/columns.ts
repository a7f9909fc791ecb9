// The column types in use: explicit, and the same words in SQLite and PostgreSQL.
import type { EntitySchemaColumnOptions } from 'typeorm';

export const idColumn: EntitySchemaColumnOptions = { type: 'varchar', length: 36, primary: true };
export const refColumn: EntitySchemaColumnOptions = { type: 'varchar', length: 36 };
export const optionalRef: EntitySchemaColumnOptions = { type: 'varchar', length: 36, nullable: true };
export const textColumn: EntitySchemaColumnOptions = { type: 'text' };
export const optionalText: EntitySchemaColumnOptions = { type: 'text', nullable: true };
export const integerColumn: EntitySchemaColumnOptions = { type: 'integer' };
export const optionalInteger: EntitySchemaColumnOptions = { type: 'integer', nullable: true };
export const realColumn: EntitySchemaColumnOptions = { type: 'double precision' };
export const optionalReal: EntitySchemaColumnOptions = { type: 'double precision', nullable: true };
export const booleanColumn: EntitySchemaColumnOptions = { type: 'boolean' };
/** ISO 8601 in UTC: sorts as text in every database. */
export const timeColumn: EntitySchemaColumnOptions = { type: 'varchar', length: 30 };
export const optionalTime: EntitySchemaColumnOptions = { type: 'varchar', length: 30, nullable: true };
export const jsonColumn: EntitySchemaColumnOptions = { type: 'simple-json' };
export const optionalJson: EntitySchemaColumnOptions = { type: 'simple-json', nullable: true };
