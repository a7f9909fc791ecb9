// What each provider is sent: where the key stands, how the form of the answer, the temperature and the ceiling of tokens are asked for.
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ProviderKind } from '../../shared/contracts/model';
import type { Spending } from '../../main/core/ports/spending';
import { createModelLine } from '../../main/language/models/model-line';
import { createStructuredModel } from '../../main/language/models/structured-model';
import { startModelServer, type Asked, type ModelServer } from '../support/model-server';

const free: Spending = { reserve: async () => ({ settle: async () => {} }) };
const schema = z.object({ word: z.string().min(1).max(40) });

let server: ModelServer;
beforeEach(async () => { server = await startModelServer(); });
afterEach(() => server.close());

interface Asking { key?: string; baseUrl?: string; proxy?: string; model?: string; onText?: (answer: string) => void }
const ask = async (kind: ProviderKind, { key = 'the-key', baseUrl = server.baseUrl(kind), proxy = '', model = 'scripted', onText }: Asking = {}): Promise<Asked> => {
  const line = createModelLine({ target: { endpoint: { id: 'p', kind, baseUrl, key, proxy }, model, price: null, temperature: 0.7, maxAnswerTokens: 1_234 }, spending: free, pause: async () => {} });
  const { value } = await createStructuredModel({ complete: (request, options) => line.complete(request, { ...options, ...(onText ? { onText } : {}) }) }).generate(schema, { name: 'a_word', system: 'Say a word.', user: 'Now.' });
  expect(value).toEqual({ word: 'ready' });
  const asked = server.asked.at(-1);
  if (!asked) throw new Error('Nobody was asked.');
  return asked;
};
/** The form of the answer as it goes over the wire: without what not every provider understands. */
const form = expect.objectContaining({ type: 'object', properties: { word: { type: 'string' } }, required: ['word'] }) as unknown;

describe('a request', () => {
  it('to OpenAI is a chat completion with a strict schema, and the usage is asked for', async () => {
    const { headers, body } = await ask('openai');
    expect(headers.authorization).toBe('Bearer the-key');
    expect(body).toMatchObject({ model: 'scripted', stream: true, stream_options: { include_usage: true }, temperature: 0.7, max_tokens: 1_234, response_format: { type: 'json_schema', json_schema: { name: 'a_word', strict: true, schema: form } } });
  });

  it('to a compatible server has the schema and asks for the usage as well; without a key there is no header for it', async () => {
    const { headers, body } = await ask('openai_compatible', { key: '' });
    expect(headers.authorization).toBeUndefined();
    expect(body).toMatchObject({ stream_options: { include_usage: true }, temperature: 0.7, max_tokens: 1_234, response_format: { type: 'json_schema', json_schema: { schema: form } } });
  });

  it('to Anthropic asks for the form by its output format, and of older models by a tool', async () => {
    const { headers, body } = await ask('anthropic', { model: 'claude-sonnet-4-5' });
    expect(headers['x-api-key']).toBe('the-key');
    expect(body).toMatchObject({ max_tokens: 1_234, temperature: 0.7, stream: true, output_config: { format: { type: 'json_schema', schema: form } } });
    expect((await ask('anthropic', { model: 'claude-3-5-haiku-20241022' })).body).toMatchObject({ tools: [{ name: 'json', input_schema: form }], tool_choice: { type: 'any' } }); // of one tool
  });

  it('to Gemini has the key in a header, never in the address', async () => {
    const { headers, path, body } = await ask('gemini');
    expect(headers['x-goog-api-key']).toBe('the-key');
    expect(path).toBe('/gemini/v1beta/models/scripted:streamGenerateContent?alt=sse');
    expect(body).toMatchObject({ generationConfig: { temperature: 0.7, maxOutputTokens: 1_234, responseMimeType: 'application/json' } });
  });

  it('to Ollama has its options where Ollama looks for them', async () => {
    const { path, body } = await ask('ollama', { key: '' });
    expect(path).toBe('/ollama/api/chat');
    expect(body).toMatchObject({ model: 'scripted', stream: true, format: form, options: { temperature: 0.7, num_predict: 1_234 } });
  });

  it('is heard so far as it has come, from nothing on, and anew when it is asked again', async () => {
    const heard: string[] = [];
    server.behave('wrong_json_once');
    await ask('openai', { onText: (answer) => heard.push(answer) });
    const calls = heard.flatMap((answer, at) => (answer === '' ? [at] : []));
    expect(calls).toHaveLength(2);
    expect(heard.slice((calls[1] ?? 0) - 1)[0]).toContain('Here you are');
    const second = heard.slice(calls[1]);
    expect(second.length).toBeGreaterThan(2);
    expect(second).toEqual([...second].sort((a, b) => a.length - b.length));
    expect(second.at(-1)).toBe('{"word": "ready"}');
  });
});

describe('Vertex AI', () => {
  const account = (tokenUri: string): string => JSON.stringify({
    type: 'service_account', client_email: 'kp@project.example', private_key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }), private_key_id: 'k1', token_uri: tokenUri,
  });

  it('takes an API key as it is', async () => {
    const { headers } = await ask('vertex');
    expect([headers['x-goog-api-key'], headers.authorization]).toEqual(['the-key', undefined]);
  });

  it('is asked with the token that the key file of a service account is given', async () => {
    const { headers } = await ask('vertex', { key: account(`${server.origin}/vertex/token`) });
    expect([headers.authorization, headers['x-goog-api-key']]).toEqual(['Bearer stub-token', undefined]);
  });

  it('is not asked with a key file that sends its signature elsewhere, or with one that is none', async () => {
    await expect(ask('vertex', { key: account('https://tokens.attacker.example/token') })).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' });
    await expect(ask('vertex', { key: '{"client_email": "a@b.example"}' })).rejects.toMatchObject({ code: 'MODEL_KEY_REFUSED' });
    expect(server.asked).toEqual([]);
  });
});

describe('a proxy', () => {
  let proxy: Server;
  const through: string[] = [];
  beforeEach(async () => {
    proxy = createServer();
    proxy.on('connect', (request, client) => {
      through.push(request.url ?? '');
      const { port } = new URL(server.origin);
      const upstream = connect(Number(port), '127.0.0.1', () => { client.write('HTTP/1.1 200 OK\r\n\r\n'); upstream.pipe(client); client.pipe(upstream); });
      upstream.on('error', () => client.destroy());
      client.on('error', () => upstream.destroy());
    });
    await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  });
  afterEach(async () => { proxy.closeAllConnections(); await new Promise((done) => proxy.close(done)); });

  it('is the way to a server elsewhere, and never to one on this machine', async () => {
    const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    await ask('openai_compatible', { baseUrl: 'http://models.example/compatible/v1', proxy: address });
    expect(through).toEqual(['models.example:80']);
    await ask('openai_compatible', { proxy: address });
    expect(through).toEqual(['models.example:80']);
  });
});
