import { expect, it } from 'vitest';
import { lineLogger } from '../../../main/core/log-line';
import { createRedactor } from '../../../main/core/redact';
import { openHeadlessSecrets } from '../../../main/platform/headless-secrets';

it('would catch a computer without a session bus on which nothing starts, or on which it is not told', async () => {
  process.env['DBUS_SESSION_BUS_ADDRESS'] = 'disabled:';
  const lines: string[] = [];
  const store = await openHeadlessSecrets(lineLogger(createRedactor(), 'info', (_level, line) => lines.push(line)));
  expect(store.backend).toBe('memory');
  expect(lines.join('\n')).toContain('secrets are kept for this session only');
  await store.set('search.brave', 'a key');
  expect(await store.get('search.brave')).toBe('a key');
});
