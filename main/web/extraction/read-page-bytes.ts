import { AppError } from '../../core/app-error';
import type { CommentSighting, ReadPage, SoughtComment } from '../../core/ports/page-reader';
import { decodeText } from '../charset';
import { binarySignature } from '../content-kind';
import { seekComment } from '../comment-systems/seek-comment';
import { extractPage } from './extract-page';

/** Upstream cuts pages off long before; this bounds what is decoded at all. */
const maxBytes = 12_000_000;

interface PageBytes { body: Uint8Array; url: string; contentType?: string }

const markupOf = ({ body, contentType }: PageBytes): string => {
  if (body.byteLength === 0) throw new AppError('EMPTY', 'The page is empty: there is nothing to read in it.');
  const format = binarySignature(body);
  if (format) throw new AppError('UNSUPPORTED_CONTENT', `This is not a web page but a file of the kind ${format}. Save the page as HTML and give it again.`, { details: { format } });
  const bytes = body.byteLength > maxBytes ? body.subarray(0, maxBytes) : body;
  return decodeText(bytes, contentType === undefined ? { kind: 'html' } : { contentType, kind: 'html' });
};

/** Bytes of a page to what stands in it. @throws EMPTY UNSUPPORTED_CONTENT */
export const readPageBytes = (page: PageBytes): ReadPage => extractPage(markupOf(page), page.url);

/** Looks for a comment on a page. @throws EMPTY UNSUPPORTED_CONTENT */
export const seekInBytes = (page: PageBytes, sought: SoughtComment): CommentSighting => seekComment(markupOf(page), page.url, sought);
