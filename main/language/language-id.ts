import { detect } from 'tinyld';

/** ISO 639-1 of a text, or null when it is too short or unclear to tell. */
export const languageOf = (text: string): string | null => {
  const sample = text.slice(0, 3000);
  if (sample.trim().length < 20) return null;
  return detect(sample) || null;
};
