import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

/** The baseline: Mozilla's Readability on linkedom as its own documentation shows it, nothing before and nothing after. */
export const readabilityAlone = (html: string): string => {
  try {
    const { document } = parseHTML(html) as unknown as { document: Document };
    return new Readability(document).parse()?.textContent ?? '';
  } catch {
    return '';
  }
};
