// docs/api.md is written from the routers: run this file with `-u` after a procedure has changed.
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { App } from '../../main/app/container';
import type { ProcedureMeta } from '../../main/trpc/init';
import { callsPerMinute } from '../../main/trpc/rate-limit';
import { openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

interface Definition { type: 'query' | 'mutation' | 'subscription'; meta?: ProcedureMeta; inputs: z.ZodType[] }

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
beforeAll(async () => { folder = temporaryFolder(); app = await openApp(join(folder.path, 'w'), { crew: createPlainCrew() }); });
afterAll(async () => { await app.container.close(0); folder.remove(); });

/** Names of the fields; those that may be left out with a question mark. */
const fieldsOf = (schema: z.ZodType | undefined): string => {
  const json = schema ? (z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { properties?: object; required?: string[] }) : {};
  return Object.keys(json.properties ?? {}).map((name) => (json.required?.includes(name) ? name : `${name}?`)).join(', ') || '–';
};

const rowOf = ([path, { type, meta, inputs }]: [string, Definition]): string => {
  const place = meta?.rest ? `${meta.rest.method} ${meta.rest.path}` : '–';
  const limit = meta && meta.rate !== 'read' ? `, ${callsPerMinute[meta.rate]} a minute` : '';
  return `| ${path} | ${type} | ${place} | ${meta?.permission}${meta?.orOwn ? ', or own' : ''}${limit} | ${fieldsOf(inputs[0])} | ${meta?.description} |`;
};

it('is what the routers say', async () => {
  const procedures = Object.entries(app.container.router._def.procedures as unknown as Record<string, { _def: Definition }>).map(([path, { _def }]) => [path, _def] as [string, Definition]);
  const groups = [...new Set(procedures.map(([path]) => path.split('.')[0] ?? ''))].sort();
  const tables = groups.map((group) => {
    const rows = procedures.filter(([path]) => path.startsWith(`${group}.`)).map(rowOf);
    return `## ${group}\n\n| procedure | kind | REST | who | input | what |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const head = '# Procedures\n\nWritten from the routers by `tests/integration/api-document.test.ts`; do not edit. The window asks them over IPC; REST paths are declared for the local API, which is not served yet. "Who" is a permission, `signed-in` or `public`; "or own" allows the owner of the row as well.\n';
  await expect(`${head}\n${tables.join('\n')}`).toMatchFileSnapshot('../../docs/api.md');
});
