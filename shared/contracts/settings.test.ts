import { expect, it } from 'vitest';
import { noticePreferencesPatch } from './notice';
import { settingsPatch } from './settings';

// Caught a theme that went back to the system's whenever the density of rows was changed.
it('a patch holds what was given and no default of what was not', () => {
  expect(settingsPatch.parse({ appearance: { density: 'compact' }, crawling: {} })).toEqual({ appearance: { density: 'compact' }, crawling: {} });
  expect(noticePreferencesPatch.parse({ quiet: { from: '21:00' } })).toEqual({ quiet: { from: '21:00' } });
});

it('a patch is held to the same bounds as the whole', () => {
  expect(settingsPatch.safeParse({ crawling: { delaySeconds: 1 } }).success).toBe(false);
  expect(noticePreferencesPatch.safeParse({ quiet: { from: '25:00' } }).success).toBe(false);
});
