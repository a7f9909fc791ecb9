import { AppError } from '../../core/app-error';
import { decodeText } from '../charset';
import { elementsOf, outermost, parseXml, type XmlElement } from '../feeds/xml-tree';
import { oneLine } from '../plain-text';

export interface OpmlFeed {
  title: string | null;
  /** As written: an address, or a path relative to the OPML file. */
  feed: string;
}

const walk = (outline: XmlElement): XmlElement[] => [outline, ...elementsOf(outline).filter((child) => child.name === 'outline').flatMap(walk)];

/** The feeds of an OPML list, however its outlines are nested. @throws EMPTY */
export const readOpml = (bytes: Uint8Array): OpmlFeed[] => {
  const outlines = outermost(parseXml(decodeText(bytes, { kind: 'xml' })), 'outline').flatMap(walk);
  const feeds = outlines.flatMap(({ attributes }) => {
    const feed = attributes['xmlurl']?.trim().replace(/^feed:(\/\/)?(?=https?:)/i, '');
    return feed ? [{ feed, title: oneLine(attributes['title'] ?? attributes['text'] ?? '') || null }] : [];
  });
  if (feeds.length === 0) throw new AppError('EMPTY', 'This OPML file names no feed: none of its outlines has an xmlUrl.');
  return [...new Map(feeds.map((entry) => [entry.feed, entry])).values()];
};
