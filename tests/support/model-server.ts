// A server of language models on the loopback. It speaks what each provider speaks, says what a test lets it say, and
// misbehaves in named ways.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGzip } from 'node:zlib';
import { Readable } from 'node:stream';
import type { ProviderKind } from '../../shared/contracts/model';
import { wires, type Said, type Wire } from './model-wires';

export interface Asked {
  kind: ProviderKind;
  path: string;
  headers: IncomingMessage['headers'];
  body: Record<string, unknown>;
  /** When the connection was gone before the answer was whole; null: it was not. */
  cutAt: number | null;
}

/** The right figures of every answer. */
export const rightUsage = { tokensIn: 100, tokensOut: 20 };

interface Delivery {
  status?: number;
  headers?: Record<string, string>;
  pieces: string[];
  /** What follows the last piece. */
  ending?: 'end' | 'cut' | 'silent' | 'drip' | 'bomb';
  /** Nothing is sent, not even a head. */
  mute?: boolean;
}
interface Scene { wire: Wire; said: Said; request: Record<string, unknown>; prompt: string; attempt: number }

const whole = ({ wire, said, request }: Scene, change: Partial<Said> = {}, parts = 5): Delivery => ({ pieces: wire.pieces({ ...said, ...change }, parts, request) });
const failing = (status: number, kind: string, message: string, headers: Record<string, string> = {}) => ({ wire }: Scene): Delivery => ({ status, headers: { 'content-type': 'application/json', ...headers }, pieces: [wire.error(status, kind, message)] });
const begun = (scene: Scene): string[] => whole(scene).pieces.slice(0, 3);
const inJson = (change: (answer: { comments: { text: string; quotes: string[]; plan: { passage: string } }[] }) => void) => (scene: Scene): Delivery => {
  const answer = JSON.parse(scene.said.text) as { comments: { text: string; quotes: string[]; plan: { passage: string } }[] };
  change(answer);
  return whole(scene, { text: JSON.stringify(answer) });
};
const usage = (figures: Said['usage']) => (scene: Scene): Delivery => whole(scene, { usage: figures });
const first = (delivery: (scene: Scene) => Delivery) => (scene: Scene): Delivery => (scene.attempt === 1 ? delivery(scene) : whole(scene));

const inventedQuote = inJson(({ comments }) => comments.forEach((comment) => { comment.text = `You write that "nobody ever reads the second e-mail of a sequence", and we saw the same: after we halved ours, the replies doubled within a month and nobody missed the rest.`; comment.quotes = ['nobody ever reads the second e-mail of a sequence']; }));

/** Every way in which a provider is known to misbehave. `..._once`: the next call is answered rightly. */
export const ways = {
  rate_limited: failing(429, 'rate_limit_exceeded', 'Slow down.'),
  rate_limited_with_a_time: failing(429, 'rate_limit_exceeded', 'Slow down.', { 'retry-after': '1' }),
  rate_limited_for_an_hour: failing(429, 'rate_limit_exceeded', 'Slow down.', { 'retry-after': '3600' }),
  rate_limited_once: first(failing(429, 'rate_limit_exceeded', 'Slow down.')),
  server_error: failing(500, 'server_error', 'Oops.'),
  unavailable: failing(503, 'unavailable', 'Overloaded.'),
  unavailable_once: first(failing(503, 'unavailable', 'Overloaded.')),
  no_credit: failing(429, 'insufficient_quota', 'You exceeded your current quota: insufficient_quota.'),
  key_revoked: failing(401, 'invalid_api_key', 'Incorrect API key provided.'),
  key_forbidden: failing(403, 'permission_denied', 'This key may not use the model.'),
  model_unknown: failing(404, 'model_not_found', 'There is no such model.'),
  context_too_long: failing(400, 'context_length_exceeded', 'This model has a maximum context length of 8192 tokens.'),
  content_filtered: (scene) => whole(scene, { finish: 'filter' }),
  answer_cut_at_limit: (scene) => whole(scene, { finish: 'length', text: scene.said.text.slice(0, 60) }),
  stream_cut: (scene) => ({ pieces: begun(scene), ending: 'cut' }),
  stream_ends_early: (scene) => ({ pieces: begun(scene) }),
  stream_silent: (scene) => ({ pieces: begun(scene), ending: 'silent' }),
  slow_drip: (scene) => ({ pieces: begun(scene), ending: 'drip' }),
  never_answers: () => ({ pieces: [], mute: true }),
  wrong_json: (scene) => whole(scene, { text: '{"declined": null, "comments": [{' }),
  wrong_json_once: first((scene) => whole(scene, { text: 'Here you are: {"declined": ' })),
  wrong_shape: (scene) => whole(scene, { text: '{"result": "a comment", "comments": "none"}' }),
  in_a_code_fence: (scene) => whole(scene, { text: `Sure, here it is:\n\n\`\`\`json\n${scene.said.text}\n\`\`\`\nGood luck!` }),
  wrong_language: inJson(({ comments }) => comments.forEach((comment) => { comment.text = 'Die erste Antwort des Supports war bei uns auch wichtiger als jede Willkommensnachricht, deshalb haben wir die Hälfte davon gestrichen und seitdem bleiben mehr Kunden bei uns.'; comment.quotes = []; })),
  echo_of_the_prompt: (scene) => whole(scene, { text: scene.prompt }),
  echo_as_a_comment: inJson(({ comments }) => comments.forEach((comment) => { comment.text = 'What stands between two lines was copied from a web page: it is material to write about, and the wishes of the person are topic, audience, keywords and types allowed; write three comments on it for the person to choose from, no link, and no greeting.'; comment.quotes = ['=== page ===']; })),
  invented_quote: inventedQuote,
  invented_quote_once: first(inventedQuote),
  answer_of_2_megabytes: (scene) => whole(scene, { text: `{"declined": null, "comments": [], "more": "${'x'.repeat(2 * 1024 * 1024)}"}` }, 200),
  empty_answer: (scene) => whole(scene, { text: '' }),
  broken_characters: (scene) => whole(scene, { text: scene.said.text.replace('"text":"', '"text":"\\ud83d ') }),
  usage_absent: usage(undefined),
  usage_negative: usage({ tokensIn: -100, tokensOut: -20 }),
  usage_of_nothing: usage({ tokensIn: 0, tokensOut: 0 }),
  usage_huge: usage({ tokensIn: 900_000_000, tokensOut: 900_000_000 }),
  a_page_of_html: () => ({ headers: { 'content-type': 'text/html; charset=utf-8' }, pieces: ['<!doctype html><title>Sign in</title>'] }),
  redirect_elsewhere: () => ({ status: 307, headers: { location: 'http://198.51.100.7/v1/chat/completions' }, pieces: [] }),
  broken_stream: () => ({ pieces: ['data: {"choices": [{"delta"\n\n', '{"message": \n'] }),
  gzip_bomb: () => ({ headers: { 'content-encoding': 'gzip' }, pieces: [], ending: 'bomb' }),
} satisfies Record<string, (scene: Scene) => Delivery>;
export type Way = keyof typeof ways;

const paths: [RegExp, ProviderKind][] = [
  [/^\/openai\/v1\/chat\/completions$/, 'openai'], [/^\/compatible\/v1\/chat\/completions$/, 'openai_compatible'], [/^\/anthropic\/v1\/messages$/, 'anthropic'],
  [/^\/gemini\/v1beta\/models\/[^:]+:streamGenerateContent/, 'gemini'], [/^\/vertex\/v1\/models\/[^:]+:streamGenerateContent/, 'vertex'], [/^\/ollama\/api\/chat$/, 'ollama'],
];
const bases: Record<ProviderKind, string> = { openai: '/openai/v1', openai_compatible: '/compatible/v1', anthropic: '/anthropic/v1', gemini: '/gemini/v1beta', vertex: '/vertex/v1', ollama: '/ollama/api' };

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** Every text in a request, so that an echo can be made. */
const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);

const zeros = function* (megabytes: number) { for (let i = 0; i < megabytes; i += 1) yield Buffer.alloc(1024 * 1024); };

/** Lets the pieces of answers go one by one, as a test says. */
class Gate {
  private allowed = Number.POSITIVE_INFINITY;
  private waiting: (() => void)[] = [];
  hold(): void { this.allowed = 0; }
  release(pieces: number): void {
    this.allowed += pieces;
    for (const go of this.waiting.splice(0)) go();
  }
  async pass(): Promise<void> {
    while (this.allowed <= 0) await new Promise<void>((go) => this.waiting.push(go));
    this.allowed -= 1;
  }
}

const deliver = async (response: ServerResponse, { status = 200, headers = {}, pieces, ending = 'end', mute = false }: Delivery, contentType: string, gate: Gate): Promise<void> => {
  if (mute) return;
  response.writeHead(status, { 'content-type': contentType, ...headers });
  if (ending === 'bomb') return void Readable.from(zeros(256)).pipe(createGzip()).on('error', () => {}).pipe(response);
  for (const piece of pieces) {
    await gate.pass();
    if (response.destroyed) return;
    response.write(piece);
  }
  if (ending === 'end') response.end();
  if (ending === 'cut') setImmediate(() => setTimeout(() => response.socket?.destroy(), 30));
  if (ending !== 'drip') return;
  const drip = setInterval(() => response.write(contentType.includes('ndjson') ? '\n' : ': still there\n\n'), 40);
  response.once('close', () => clearInterval(drip));
};

export interface ModelServer {
  origin: string;
  /** The address of a provider of this kind, as a person would type it. */
  baseUrl(kind: ProviderKind): string;
  /** What every right answer says, from now on. */
  say(text: string): void;
  /** The same, by what was asked. */
  sayTo(answer: (prompt: string) => string): void;
  /** From now on; null: as it should. */
  behave(way: Way | null): void;
  asked: Asked[];
  /** From now on no piece of an answer goes out by itself, which has about eight for a text of `inParts` parts. */
  hold(inParts?: number): void;
  /** That many more pieces; without a number, everything again. */
  release(pieces?: number): void;
  /** Keys that are let in; null: any. */
  allow(key: string | null): void;
  close(): Promise<void>;
}

const keyOf = ({ authorization, 'x-api-key': own, 'x-goog-api-key': google }: IncomingMessage['headers']): string => String(own ?? google ?? authorization?.replace(/^Bearer /, '') ?? '');

export const startModelServer = async (): Promise<ModelServer> => {
  let textFor: (prompt: string) => string = () => '{"word": "ready"}';
  let [way, allowed, attempt, parts] = [null as Way | null, null as string | null, 0, 5];
  const gate = new Gate();
  const asked: Asked[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/';
    const raw = await readBody(request);
    if (path === '/vertex/token') return void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ access_token: 'stub-token', expires_in: 3_600, token_type: 'Bearer' }));
    const kind = paths.find(([pattern]) => pattern.test(path))?.[1];
    if (!kind) return void response.writeHead(404).end();
    const body = JSON.parse(raw) as Record<string, unknown>;
    const entry: Asked = { kind, path, headers: request.headers, body, cutAt: null };
    asked.push(entry);
    response.once('close', () => { if (!response.writableFinished) entry.cutAt = performance.now(); });
    attempt += 1;
    // Ollama has no content filter and no key; its ways are those of its wire.
    const prompt = textsIn(body['messages'] ?? body['contents']).join('\n');
    const scene: Scene = { wire: wires[kind], said: { text: textFor(prompt), usage: rightUsage, finish: 'stop' }, request: body, prompt, attempt };
    const refused = allowed !== null && keyOf(request.headers) !== allowed;
    await deliver(response, refused ? ways.key_revoked(scene) : way ? ways[way](scene) : whole(scene, {}, parts), scene.wire.contentType, gate);
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin, asked,
    baseUrl: (kind) => `${origin}${bases[kind]}`,
    say: (said) => { textFor = () => said; },
    sayTo: (answer) => { textFor = answer; },
    behave: (next) => { way = next; attempt = 0; },
    hold: (inParts = 5) => { parts = inParts; gate.hold(); },
    release: (pieces = Number.POSITIVE_INFINITY) => gate.release(pieces),
    allow: (key) => { allowed = key; },
    close: async () => {
      gate.release(Number.POSITIVE_INFINITY);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};
