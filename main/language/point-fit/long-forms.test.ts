import { describe, expect, it } from 'vitest';
import { tagWords } from '../tagged-words';
import { loadTagger } from '../tagging';
import { rootOf } from './evidence';
import { longFormsOf } from './long-forms';
import { readTelling } from './read-telling';

const tagger = await loadTagger();
const words = (text: string) => tagWords(tagger, text);
const formsOf = (short: string, long: string) => Object.fromEntries(longFormsOf([words(short)], [words(long)]));

describe('what short forms stand for', () => {
  it.each([
    ['We follow SemVer.', 'Semantic versioning never told our users whether an upgrade would hurt.', { semver: ['semantic', 'versioning'] }],
    ['TDD is a habit.', 'With test-driven development we write less code.', { tdd: ['test', 'driven', 'development'] }],
    ['Our CLA is one page long.', 'A contributor license agreement keeps lawyers calm.', { cla: ['contributor', 'license', 'agreement'] }],
  ])('reads "%s" by "%s"', (short, long, expected) => { expect(formsOf(short, long)).toEqual(expected); });

  it.each([
    ['GitHub moved.', 'We got a hub for the office.'],
    ['We follow SemVer.', 'Versioning is semantic here.'],
    ['The API changed.', 'A plan is a promise in our team.'],
    ['We follow SemVer.', 'SemVer is what we follow.'],
  ])('reads nothing into "%s" by "%s"', (short, long) => { expect(formsOf(short, long)).toEqual({}); });

  it('lets a post that only has the short form speak of what a talking point spells out', () => {
    const point = 'Semantic versioning never told our users whether an upgrade would hurt.';
    const { title, weighed } = readTelling({ title: words('Changing to SemVer'), sentences: [], points: [words(point)], campaign: [] });
    const shared = weighed[0]?.words.filter(({ root }) => title.some((word) => word.root === root)).map(({ lemma }) => lemma);
    expect(shared).toEqual(expect.arrayContaining(['semantic']));
  });
});

it.each([['licence', 'license'], ['organise', 'organize'], ['organisation', 'organization'], ['behaviour', 'behavior'], ['colour', 'color'], ['analyse', 'analyze'], ['catalogue', 'catalog'], ['centre', 'center']])('takes %s and %s for one word', (british, american) => {
  expect(rootOf(british)).toBe(rootOf(american));
});
