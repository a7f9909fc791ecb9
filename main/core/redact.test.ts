import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from './app-error';
import { createRedactor } from './redact';

const canaries = {
  bearer: 'Authorization: Bearer c4n4ry.bearer-token_value',
  model: 'sk-proj-c4n4ryc4n4ryc4n4ry',
  google: 'AIzaSyC4n4ryC4n4ryC4n4ryC4n4ry',
  brave: 'BSAc4n4ryc4n4ryc4n4ryc4n4ry',
  jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJjNG40cnkiOiJjNG40cnkifQ.c4n4ry',
  query: 'https://search.example/api?q=churn&key=c4n4ry-query',
  userInfo: 'https://ana:c4n4ry@search.example/',
  header: 'X-Subscription-Token: c4n4ry-header',
  json: '{"apiKey":"c4n4ry-json"}',
};

describe('redaction', () => {
  it.each(Object.entries(canaries))('would catch a logger that lets a %s pass in a message, a field, a nested field or an error', (_name, canary) => {
    const redactor = createRedactor();
    const places = [
      redactor.text(`request failed: ${canary} (403)`),
      JSON.stringify(redactor.fields({ url: canary, nested: [{ deep: { note: canary } }], error: new AppError('NETWORK', canary, { details: { url: canary }, cause: new Error(canary) }) })),
    ];
    for (const place of places) expect(place.toLowerCase()).not.toMatch(/c4n4ry|yznq0cnki/);
  });

  it('would catch a key that is logged under its own name in any spelling', () => {
    const fields = createRedactor().fields({ apiKey: 'c4n4ry', api_key: 'c4n4ry', 'search.brave.key': 'c4n4ry', accessToken: 'c4n4ry', PASSWORD: 'c4n4ry', headers: { cookie: 'c4n4ry' } });
    expect(JSON.stringify(fields)).not.toContain('c4n4ry');
  });

  it('would catch the text of a comment or a post in the log: only its size is kept', () => {
    const fields = createRedactor().fields({ commentId: 'a', text: 'The first reply beats the first e-mail.', talkingPoints: ['one', 'two'], draft: { text: 'x' } });
    expect(fields).toEqual({ commentId: 'a', text: '[text, 39 characters]', talkingPoints: '[2 texts]', draft: '[text]' });
  });

  it('would catch a stored key of an unknown shape that an error message repeats', () => {
    const redactor = createRedactor();
    redactor.learn('plain-looking-value');
    expect(redactor.text('SearXNG refused plain-looking-value')).toBe('SearXNG refused [redacted]');
  });

  it('would catch redaction that eats what a log is for', () => {
    const fields = { path: 'campaigns.start', ms: 12, tokens: 512, keywords: ['churn'], taskId: '0190a', ok: true, nothing: null, url: 'https://blog.example/posts?page=2' };
    expect(createRedactor().fields(fields)).toEqual(fields);
  });

  it('would catch a circle, a huge text or a strange value that makes logging itself fail', () => {
    const circle: Record<string, unknown> = { big: 'x'.repeat(100_000), when: new Date(Number.NaN), bytes: new Uint8Array(9), call: () => 1, id: 10n };
    circle['self'] = circle;
    expect(JSON.stringify(createRedactor().fields(circle)).length).toBeLessThan(6_000);
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.anything()), (fields) => typeof JSON.stringify(createRedactor().fields(fields)) === 'string'));
  });
});
