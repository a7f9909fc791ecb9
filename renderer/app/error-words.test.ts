import { expect, it } from 'vitest';
import { errorCodes, type ErrorCode } from '@shared/errors';
import { errorFacts, errorWords, isSignedOut } from './error-words';
import { createI18n } from './i18n/i18n';

const { t } = createI18n();
const failed = (code: string, message = 'Told by main.', details: object = {}) => Object.assign(new Error(message), { data: { code, details, retry: false, traceId: 'trace-1' } });

it('has words for every code, or a person would read a key', () => {
  for (const code of Object.keys(errorCodes) as ErrorCode[]) {
    const { title, detail } = errorWords(t, failed(code));
    expect(title, code).not.toContain('errors.');
    expect(detail, code).not.toContain('errors.');
  }
});

it('shows what main said about the case, but never the inner message of a defect', () => {
  expect(errorWords(t, failed('NETWORK', 'a.example did not answer.')).detail).toContain('a.example did not answer.');
  expect(errorWords(t, failed('INTERNAL', 'SQLITE_ERROR at line 3')).detail).not.toContain('SQLITE');
  expect(errorWords(t, failed('INTERNAL')).detail).toContain('trace-1');
});

it('takes what is no error of main, such as a broken bridge, as a defect', () => {
  expect(errorFacts(new TypeError('x')).code).toBe('INTERNAL');
  expect(errorFacts(null).code).toBe('INTERNAL');
  expect(errorFacts(failed('NO_SUCH_CODE')).code).toBe('INTERNAL');
});

it('names the right that is missing, and whom to ask', () => {
  expect(errorWords(t, failed('FORBIDDEN', 'Your account may not do that.', { permission: 'run_agents' }))).toEqual({ title: 'Your account may not do that', detail: 'Your account lacks the right to start, pause and stop runs. Ask an admin of this workspace.' });
});

it('tells a session that ended from a password that was wrong, or a typing error would throw the person out', () => {
  expect(isSignedOut(failed('UNAUTHENTICATED', '', { reason: 'signed-out' }))).toBe(true);
  expect(isSignedOut(failed('UNAUTHENTICATED', '', { reason: 'locked' }))).toBe(true);
  expect(isSignedOut(failed('UNAUTHENTICATED', '', { reason: 'credentials' }))).toBe(false);
});

it('says how long an own limit asks to wait, once', () => {
  expect(errorWords(t, failed('RATE_LIMITED', 'Wait 12 seconds and try again.', { retryAfterMs: 12_000 })).detail).toBe('Wait 12 seconds and try again.');
});
