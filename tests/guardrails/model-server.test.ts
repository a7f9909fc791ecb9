// The model server misbehaves in every way it knows, with every provider's wire: each ends in a clear state, and the ledger is
// right to the micro-dollar (G13).
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerKinds, type ProviderKind } from '../../shared/contracts/model';
import type { ErrorCode } from '../../shared/errors';
import { writeWithModel } from '../../main/agents/comment-writer/with-model/write-with-model';
import type { App } from '../../main/app/container';
import { AppError } from '../../main/core/app-error';
import { systemClock } from '../../main/core/ports/clock';
import { silentLogger } from '../../main/core/ports/logger';
import { createModelLine } from '../../main/language/models/model-line';
import { createStructuredModel } from '../../main/language/models/structured-model';
import { modelInput, passage, rightAnswer } from '../support/model-post';
import { rightUsage, startModelServer, ways, type ModelServer, type Way } from '../support/model-server';
import { openApp, temporaryFolder } from '../support/open-app';
import { createPlainCrew } from '../support/plain-crew';

// One micro-dollar for a token read, two for one written.
const price = { input: 1_000_000, output: 2_000_000 };
const rightCost = rightUsage.tokensIn + 2 * rightUsage.tokensOut;
type Basis = 'usage' | 'worst_case' | 'not_charged';
interface Ending { ends: 'draft' | ErrorCode; calls: Basis[] }

const thrice = (basis: Basis): Basis[] => [basis, basis, basis];
const once = (ends: Ending['ends'], basis: Basis): Ending => ({ ends, calls: [basis] });
const repairedInVain: Ending = { ends: 'MODEL_ANSWER_INVALID', calls: ['usage', 'usage'] };

/** What each way ends in: a draft or an error's code, and how each call on the way was counted. */
const endings: Record<Way, Ending> = {
  rate_limited: { ends: 'RATE_LIMITED', calls: thrice('not_charged') },
  rate_limited_with_a_time: { ends: 'RATE_LIMITED', calls: thrice('not_charged') },
  rate_limited_for_an_hour: once('RATE_LIMITED', 'not_charged'),
  rate_limited_once: { ends: 'draft', calls: ['not_charged', 'usage'] },
  server_error: { ends: 'HTTP_STATUS', calls: thrice('not_charged') },
  unavailable: { ends: 'HTTP_STATUS', calls: thrice('not_charged') },
  unavailable_once: { ends: 'draft', calls: ['not_charged', 'usage'] },
  no_credit: once('MODEL_KEY_REFUSED', 'not_charged'),
  key_revoked: once('MODEL_KEY_REFUSED', 'not_charged'),
  key_forbidden: once('MODEL_KEY_REFUSED', 'not_charged'),
  model_unknown: once('MODEL_NOT_FOUND', 'not_charged'),
  context_too_long: once('MODEL_TOO_LONG', 'not_charged'),
  content_filtered: once('MODEL_REFUSED', 'usage'),
  answer_cut_at_limit: repairedInVain,
  stream_cut: { ends: 'NETWORK', calls: thrice('worst_case') },
  stream_ends_early: { ends: 'NETWORK', calls: thrice('worst_case') },
  stream_silent: { ends: 'TIMEOUT', calls: thrice('worst_case') },
  slow_drip: { ends: 'TIMEOUT', calls: thrice('worst_case') },
  never_answers: { ends: 'TIMEOUT', calls: thrice('worst_case') },
  wrong_json: repairedInVain,
  wrong_json_once: { ends: 'draft', calls: ['usage', 'usage'] },
  wrong_shape: repairedInVain,
  in_a_code_fence: once('draft', 'usage'),
  wrong_language: repairedInVain,
  echo_of_the_prompt: repairedInVain,
  echo_as_a_comment: repairedInVain,
  invented_quote: repairedInVain,
  invented_quote_once: { ends: 'draft', calls: ['usage', 'usage'] },
  answer_of_2_megabytes: once('TOO_LARGE', 'worst_case'),
  empty_answer: repairedInVain,
  broken_characters: repairedInVain,
  usage_absent: once('draft', 'worst_case'),
  usage_negative: once('draft', 'worst_case'),
  usage_of_nothing: once('draft', 'worst_case'),
  usage_huge: once('draft', 'worst_case'),
  a_page_of_html: once('UNSUPPORTED_CONTENT', 'not_charged'),
  redirect_elsewhere: once('HTTP_STATUS', 'not_charged'),
  broken_stream: once('MODEL_ANSWER_INVALID', 'worst_case'),
  gzip_bomb: once('TOO_LARGE', 'worst_case'),
};

/** Where a provider's adapter tells it otherwise: as an error of the server that may pass. */
const ofKind: Partial<Record<ProviderKind, Partial<Record<Way, Ending>>>> = { anthropic: { broken_stream: { ends: 'HTTP_STATUS', calls: thrice('worst_case') } } };

let folder: ReturnType<typeof temporaryFolder>;
let app: App;
let server: ModelServer;

beforeAll(async () => {
  folder = temporaryFolder();
  [app, server] = [await openApp(join(folder.path, 'w'), { crew: createPlainCrew() }), await startModelServer()];
  await app.container.services.settings.update(app.actor, { budget: { day: null } });
});
afterAll(async () => {
  await app.container.close();
  await server.close();
  folder.remove();
});

/** What is about time gets little of it, all else plenty. */
const hurried = { firstByteMs: 150, betweenMs: 150, wholeMs: 400 };
const aboutTime: readonly (Way | null)[] = ['stream_silent', 'slow_drip', 'never_answers'];
const key = 'kp-test-key-not-to-be-seen';

interface Come { ends: Ending['ends']; message: string; calls: { basis: string | null; state: string; counted: number; reserved: number }[] }

const ask = async (kind: ProviderKind, baseUrl: string, { way = null, signal }: { way?: Way | null; signal?: AbortSignal } = {}): Promise<Come> => {
  const before = new Set((await app.container.services.budget.calls({ limit: 200 })).items.map(({ id }) => id));
  const spending = app.container.services.budget.spendingFor({ agent: 'writer', campaignId: null, postId: null, ownerId: null, subject: null });
  const line = createModelLine({ target: { endpoint: { id: '01900000-0000-7000-8000-000000000001', kind, baseUrl, key, proxy: '' }, model: 'scripted', price, temperature: 0.7, maxAnswerTokens: 1_000 }, spending, ...(aboutTime.includes(way) ? { limits: hurried } : {}), random: () => 0, pause: async () => {} });
  let [ends, message]: [Ending['ends'], string] = ['draft', ''];
  try {
    const { candidates } = await writeWithModel(modelInput(), { embedder: undefined as never, clock: systemClock, log: silentLogger, ...(signal ? { signal } : {}) }, createStructuredModel(line));
    expect(candidates[0]?.evidence[0]?.quote).toBe(passage);
  } catch (thrown) {
    const error = AppError.from(thrown);
    if (error.code === 'INTERNAL') throw thrown;
    [ends, message] = [error.code, `${error.message} ${JSON.stringify(error.details)}`];
  }
  const calls = (await app.container.services.budget.calls({ limit: 200 })).items.filter(({ id }) => !before.has(id)).reverse();
  return { ends, message, calls: calls.map(({ basis, state, counted, reserved }) => ({ basis, state, counted, reserved })) };
};

const checkLedger = (calls: Come['calls']): void => {
  for (const { basis, state, counted, reserved } of calls) {
    expect(state).toBe('settled');
    expect(counted).toBe(basis === 'usage' ? rightCost : basis === 'worst_case' ? reserved : 0);
    expect(reserved).toBeGreaterThan(rightCost);
  }
};

describe.each(providerKinds)('a server that speaks as %s does', (kind) => {
  it('is understood when all is well', async () => {
    server.behave(null);
    server.say(rightAnswer);
    const { ends, calls } = await ask(kind, server.baseUrl(kind));
    expect({ ends, calls: calls.map(({ basis }) => basis) }).toEqual({ ends: 'draft', calls: ['usage'] });
    checkLedger(calls);
  });

  it.each(Object.keys(ways) as Way[])('and misbehaves: %s', async (way) => {
    server.behave(way);
    server.say(rightAnswer);
    const spentBefore = (await app.container.services.budget.status()).spent;
    const { ends, message, calls } = await ask(kind, server.baseUrl(kind), { way });
    expect({ ends, calls: calls.map(({ basis }) => basis) }, message).toEqual(ofKind[kind]?.[way] ?? endings[way]);
    checkLedger(calls);
    expect((await app.container.services.budget.status()).spent - spentBefore).toBe(calls.reduce((sum, { counted }) => sum + counted, 0));
    expect(message).not.toContain(key);
    expect(message).not.toContain('onboarding');
  });
});

describe('a server that is not there', () => {
  const freePort = async (): Promise<number> => {
    const holder = createTcpServer();
    await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done));
    const { port } = holder.address() as AddressInfo;
    await new Promise((done) => holder.close(done));
    return port;
  };

  it('refuses the connection: nothing is charged', async () => {
    expect(await ask('openai_compatible', `http://127.0.0.1:${await freePort()}/v1`)).toMatchObject({ ends: 'NETWORK', calls: thrice('not_charged').map((basis) => ({ basis, counted: 0 })) });
  });

  it('speaks no TLS where TLS is spoken: nothing is charged', async () => {
    expect(await ask('openai_compatible', `${server.origin.replace('http:', 'https:')}/compatible/v1`)).toMatchObject({ ends: 'NETWORK', calls: thrice('not_charged').map((basis) => ({ basis, counted: 0 })) });
  });
});

describe('a call that the person cancels', () => {
  it('lets go of the socket within a second, and counts what was put aside', async () => {
    server.behave('stream_silent');
    const abort = new AbortController();
    const waiting = ask('openai_compatible', server.baseUrl('openai_compatible'), { signal: abort.signal });
    const from = server.asked.length;
    await expect.poll(() => server.asked.length, { interval: 5 }).toBeGreaterThan(from);
    const at = performance.now();
    abort.abort();
    const { ends, calls } = await waiting;
    expect({ ends, calls: calls.map(({ basis }) => basis) }).toEqual({ ends: 'CANCELLED', calls: ['worst_case'] });
    await expect.poll(() => server.asked.at(-1)?.cutAt ?? null, { interval: 5 }).not.toBeNull();
    expect((server.asked.at(-1)?.cutAt ?? Infinity) - at).toBeLessThan(1_000);
  });
});

it('knows more than 25 ways', () => {
  expect(Object.keys(ways).length + 2).toBeGreaterThanOrEqual(25);
});
