import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrations } from './migrations';

// Catches a shipped migration that was edited afterwards: workspaces out there would then have another schema.
it('has the schema that was shipped', () => {
  const file = new Sqlite(':memory:');
  for (const migration of migrations) migration.up(file);
  const columns = (table: string) => (file.pragma(`table_info(${table})`) as { name: string; type: string; notnull: number; pk: number }[])
    .map(({ name, type, notnull, pk }) => `${name} ${type}${notnull ? ' not null' : ''}${pk ? ' pk' : ''}`);
  const tables = file.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).pluck().all() as string[];
  const indexes = file.prepare(`SELECT name || ' on ' || tbl_name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name`).pluck().all();
  expect({ tables: Object.fromEntries(tables.map((table) => [table, columns(table)])), indexes }).toMatchSnapshot();
});

it('numbers its migrations without a gap', () => {
  expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
});
