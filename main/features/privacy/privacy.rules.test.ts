import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blackedOut, blackedOutJson, expiredBefore, isTelling, keptUntil, plainName, subjectHash, withoutReader } from './privacy.rules';

it('takes two spellings of a name for one, and two names for two', () => {
  expect(plainName('  Ana\u00a0 RUIZ. ')).toBe(plainName('ana ruiz'));
  expect(plainName('Ａｎａ Ruiz')).toBe(plainName('Ana Ruiz')); // full-width letters
  expect(plainName('Ana Ruíz')).not.toBe(plainName('Ana Ruiz'));
  expect(subjectHash('ANA RUIZ', 's')).toBe(subjectHash('Ana Ruiz', 's'));
  expect(subjectHash('Ana Ruiz', 's')).not.toBe(subjectHash('Ana Ruiz', 't'));
  expect(subjectHash('Ana Ruiz', 's')).not.toContain('Ruiz');
});

it('blacks out whole names at their length, and looks into texts for full names only', () => {
  expect(blackedOut('Ana Ruiz wrote. ANA RUIZ, Ana Ruizo, Joana Ruiz.', ['Ana Ruiz'])).toBe('████████ wrote. ████████, Ana Ruizo, Joana Ruiz.');
  expect(blackedOut('a (b) c.d', ['(b)', 'c.d'])).toBe('a ███ ███');
  expect(JSON.parse(blackedOutJson(JSON.stringify({ text: 'Says Conan "Doc" O\'Neil.' }), ['Conan "Doc" O\'Neil']))).toEqual({ text: expect.stringMatching(/^Says █+\.$/) });
  expect(blackedOut('Hannelore Müller-Lüdenscheidt.', ['Hannelore Müller-Lüdenscheidt'])).toBe(`${'█'.repeat(29)}.`);
  expect([isTelling('May'), isTelling('May Lin'), isTelling('  May  ')]).toEqual([false, true, false]);
});

// Evidence and reasons point into these texts by offsets.
it('never changes the length of a text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 2 }), (text, name) => {
    expect(blackedOut(`${text} ${name} ${text}`, [name])).toHaveLength(`${text} ${name} ${text}`.length);
  }));
});

it('removes the readers meant and leaves those without a name', () => {
  const comment = (author: string | null) => ({ text: 't', author, date: null });
  expect(withoutReader([comment('Ana'), comment(null), comment('Ben')], (name) => name === 'Ana')).toEqual([comment(null), comment('Ben')]);
});

it('keeps names for twelve months', () => {
  expect(expiredBefore(new Date('2026-11-26T08:00:00Z')).toISOString()).toBe('2025-11-26T08:00:00.000Z');
  expect(keptUntil('2025-11-26T08:00:00.000Z')).toBe('2026-11-26T08:00:00.000Z');
});
