import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageSignals } from '../../core/ports/page-reader';
import { estimateAuthority, hostFacts, noHostFacts, type AuthorityInput } from './authority';

const signals: PageSignals = { canonicalUrl: null, ogUrl: null, siteName: null, https: true, about: null, contact: null, authorPage: null, policyLinks: [], policyText: [], outboundLinks: 5, seenDates: [] };
const input = (fields: Partial<AuthorityInput> = {}, seen: Partial<PageSignals> = {}): AuthorityInput => ({
  page: { author: null, date: null, comments: [], feeds: [] }, host: noHostFacts, now: new Date('2026-06-01T00:00:00Z'), ...fields, signals: { ...signals, ...seen },
});
const weekly = Array.from({ length: 30 }, (_, i) => new Date(Date.UTC(2026, 4, 25) - i * 7 * 86_400_000).toISOString());

describe('estimateAuthority', () => {
  it('grows with what was seen, and is surer of it', () => {
    const bare = estimateAuthority(input());
    const rich = estimateAuthority(input({ page: { author: 'Ann', date: '2026-05-25', comments: Array(12).fill({ text: 'x', author: null, date: null }), feeds: ['f'] }, host: { dates: [...weekly, '2012-01-01'], lists: ['opml:a', 'feed:b'] } }, { about: 'a', contact: 'c', authorPage: 'p' }));
    expect(bare.score).toBeLessThan(35);
    expect(rich.score).toBeGreaterThan(85);
    expect(rich.confidence).toBeGreaterThan(bare.confidence + 0.5);
    expect(rich.factors.map((factor) => factor.text)).toContain('Named by 2 of your sources');
  });

  it('adds up: the score is the start and its factors', () => {
    const { score, factors } = estimateAuthority(input({ host: { dates: weekly, lists: [] } }));
    expect(score).toBe(25 + factors.reduce((sum, { weight }) => sum + (weight ?? 0), 0));
  });

  it('does not take an abandoned blog for an active one', () => {
    const old = weekly.map((date) => date.replace('2026', '2016').replace('2025', '2015'));
    const text = estimateAuthority(input({ host: { dates: old, lists: [] } })).factors.find((factor) => (factor.weight ?? 0) < -5)?.text;
    expect(text).toMatch(/Nothing newer than 10 years/);
  });

  it('ignores dates in the future and what is no date', () => {
    expect(estimateAuthority(input({ host: { dates: ['2031-01-01', 'soon'], lists: [] } }))).toEqual(estimateAuthority(input()));
  });

  it('stays within bounds and gives the same twice', () => {
    fc.assert(fc.property(fc.array(fc.date({ noInvalidDate: true, min: new Date(0) }).map((d) => d.toISOString())), fc.nat(400), fc.boolean(), fc.nat(40), (dates, outboundLinks, https, comments) => {
      const given = input({ host: { dates, lists: [] }, page: { author: null, date: null, feeds: [], comments: Array(comments).fill({ text: 'x', author: null, date: null }) } }, { outboundLinks, https });
      const first = estimateAuthority(given);
      expect(first.score >= 0 && first.score <= 100 && first.confidence >= 0 && first.confidence <= 1).toBe(true);
      expect(estimateAuthority(given)).toEqual(first);
    }));
  });
});

it('gathers dates and sources by host', () => {
  const of = (url: string, value: string, date: string | null) => ({ url, date, source: { kind: 'feed' as const, value } });
  const facts = hostFacts([of('https://a.example/1', 'f1', '2026-01-01'), of('https://a.example/2', 'f1', null), of('https://a.example/3', 'f2', '2026-02-01'), of('https://b.example/1', 'f1', null)]);
  expect(facts.get('a.example')).toEqual({ dates: ['2026-01-01', '2026-02-01'], lists: ['feed:f1', 'feed:f2'] });
});
