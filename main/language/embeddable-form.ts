export const embedderId = 'use-lite-en@0.2.0';
export const embedderDimensions = 512;

/** The encoder attends over all tokens at once: a cut at about 60 tokens keeps its memory near 250 MB. */
const maxWords = 48;
const maxUnits = 340;

/** What is embedded in place of a text; equal forms share one vector. */
export const embeddableForm = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/gu, ' ').trim().split(' ').slice(0, maxWords).join(' ').slice(0, maxUnits).trim();
