import { expect, it } from 'vitest';
import { whyFarOff, type ComparedRun } from './why-far-off';

const near: ComparedRun = {
  estimate: { posts: 10, comments: 10, reads: 20, secondsLow: 20, secondsHigh: 60, microDollars: 10_000 }, truth: { read: 20, drafts: 9, seconds: 50, microDollars: 9_000 }, pausedSeconds: 0, skips: [{ code: 'off_topic', count: 8 }, { code: 'closed', count: 3 }],
};
const texts = (change: Partial<ComparedRun['truth']>, more: Partial<ComparedRun> = {}) => whyFarOff({ ...near, ...more, truth: { ...near.truth, ...change } }).map(({ of, text }) => `${of}: ${text}`);

it('says nothing of figures that are near', () => {
  expect(texts({})).toEqual([]);
  expect(texts({ seconds: 74 })).toEqual([]); // within a quarter of the range
});

it('gives only reasons that were counted', () => {
  expect(texts({ drafts: 4, microDollars: 4_000 })).toEqual(['drafts: 11 posts were skipped (8 off topic, 3 closed).', 'money: 4 drafts of at most 10 were written.']);
  expect(texts({ microDollars: 27_000 })).toEqual(['money: A draft cost $0.0030 on average, not $0.0010.']);
  expect(texts({ seconds: 3_000 }, { pausedSeconds: 2_700 })).toEqual(['time: It was paused for 45 minutes.']);
  expect(texts({ seconds: 300, read: 90 })).toEqual(['time: 90 posts were read; the estimate counted with 20.']);
  expect(texts({ seconds: 5, read: 1 })).toEqual(['time: 1 post was read; the estimate counted with 20.', 'time: 9 drafts of at most 10 were written.']);
  expect(texts({ seconds: 300 })).toEqual([]); // slow, and nothing that was counted says why
});

it('compares no figure that nobody estimated', () => {
  expect(texts({ drafts: 1, microDollars: 90_000 }, { estimate: { posts: 10, secondsLow: 20, secondsHigh: 60 } })).toEqual([]);
  expect(texts({ microDollars: 90_000 }, { estimate: { ...near.estimate, microDollars: null } })).toEqual([]);
});
