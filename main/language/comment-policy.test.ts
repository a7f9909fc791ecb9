import { describe, expect, it } from 'vitest';
import { findPolicy, onNeverList } from './comment-policy';

describe('findPolicy', () => {
  it.each([
    ['promotion', 'Please no self-promotion or links to your product.'],
    ['promotion', 'Comments that advertise something will be deleted.'],
    ['promotion', 'Marketers: promotional comments are removed.'],
    ['ai-text', 'We do not accept AI-generated comments.'],
    ['ai-text', 'Comments written by ChatGPT will be rejected.'],
    ['comments', 'Comments are closed.'],
  ])('reads that the rules forbid %s', (forbids, sentence) => {
    expect(findPolicy([sentence], '')).toEqual({ forbids, sentence });
  });

  it.each(['Be kind. Your e-mail address will not be published.', 'Spam is deleted by hand, so comments appear late.', 'First comments are held for moderation.', 'Links are turned into nofollow.'])('does not read a ban into "%s"', (sentence) => {
    expect(findPolicy([sentence], '')).toBeNull();
  });

  it('does not take an article about advertising for a policy, but reads one at its end', () => {
    const about = 'Do not promote a post before it is read. Ads never work without a story. We stopped advertising in May.';
    expect(findPolicy([], about)).toBeNull();
    expect(findPolicy([], `${about} Comments are welcome, but no promotion please.`)?.forbids).toBe('promotion');
  });
});

describe('onNeverList', () => {
  it('matches a host with its subdomains, part of an address, and a whole name', () => {
    expect(onNeverList(['example.com'], 'https://blog.example.com/a', null)).toBe('example.com');
    expect(onNeverList(['example.com'], 'https://notexample.com/a', null)).toBeNull();
    expect(onNeverList(['https://a.com/team'], 'https://a.com/team/x', null)).toBe('https://a.com/team');
    expect(onNeverList(['Ann Lee'], 'https://a.com/', 'By Ann Lee, editor')).toBe('Ann Lee');
    expect(onNeverList(['Ann'], 'https://a.com/', 'Joanna Smith')).toBeNull();
  });
});
