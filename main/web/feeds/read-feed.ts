import { AppError } from '../../core/app-error';
import { decodeText } from '../charset';
import { isBinary } from '../content-kind';
import type { Feed, FeedOrigin } from './feed.types';
import { readJsonFeed } from './json-feed';
import { readXmlFeed } from './xml-feed';

const maxFeedBytes = 20 * 1024 * 1024;

/**
 * Reads any feed from its bytes, salvaging what an ill-formed one still holds.
 * @throws EMPTY TOO_LARGE UNSUPPORTED_CONTENT PARSE
 */
export const readFeed = (bytes: Uint8Array, origin: FeedOrigin = { url: null }): Feed => {
  if (bytes.length > maxFeedBytes) throw new AppError('TOO_LARGE', `This feed is larger than ${maxFeedBytes / 1024 / 1024} MB. Give a smaller feed or a CSV of its addresses.`);
  const source = decodeText(bytes, { kind: 'xml', ...(origin.contentType === undefined ? {} : { contentType: origin.contentType }) });
  if (!source.trim()) throw new AppError('EMPTY', 'The feed is empty.');
  if (isBinary(source)) throw new AppError('UNSUPPORTED_CONTENT', 'This is a binary file, not a feed. Give an RSS, Atom, RDF or JSON feed.');
  const feed = (/^\s*\{/.test(source) ? readJsonFeed(source, origin) : null) ?? readXmlFeed(source, origin);
  if (!feed) throw new AppError('PARSE', 'This is not a feed: no RSS, Atom, RDF, CDF or JSON Feed element was found in it.');
  return feed;
};
