import { expect, it } from 'vitest';
import { extractPage } from '../../main/web/extraction/extract-page';
import { policyOnPage, policyPages } from '../../main/language/comment-policy-page';

const page = (text: string): string => `<!doctype html><html><head><title>Rules</title></head><body><main><article><h1>Our rules</h1><p>${'We like a good conversation and read all of it ourselves. '.repeat(6)}</p><p>${text}</p></article></main></body></html>`;
const on = (url: string, text: string) => policyOnPage(url, extractPage(page(text), url));

it('quotes what a page on comments forbids', () => {
  expect(on('https://a.example/comment-policy', 'Do not advertise your product or service.')).toEqual({ forbids: 'promotion', sentence: 'Do not advertise your product or service.' });
  expect(on('https://a.example/community-guidelines', 'Text that was written by ChatGPT is not welcome.')).toMatchObject({ forbids: 'ai-text' });
  expect(on('https://a.example/comment-policy', 'Be kind, and stay with the matter.')).toBeNull();
});

it('does not take terms of use for rules on comments, unless they name them', () => {
  expect(on('https://a.example/terms', 'You may not advertise our service without a contract.')).toBeNull();
  expect(on('https://a.example/terms', 'We do not allow self-promotion in comments.')).toMatchObject({ forbids: 'promotion' });
});

it('reads pages on comments first, and few of them', () => {
  expect(policyPages(['https://a.example/terms', 'https://a.example/x', 'https://a.example/comment-policy'])).toEqual(['https://a.example/comment-policy', 'https://a.example/terms']);
});
