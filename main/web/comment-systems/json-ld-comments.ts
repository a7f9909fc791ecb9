// Readers' comments that a page states for machines only (schema.org), as discussion platforms and some plugins do.
import type { ReaderComment } from '@shared/contracts/post';
import { readDate } from '../extraction/metadata/dates';
import { nameMembers, textMember, typesOf, type JsonLd } from '../extraction/metadata/json-ld';
import { cleanText } from '../extraction/page-text';

const plain = (html: string): string =>
  cleanText(html.replace(/<[^<>]{0,2000}>/g, ' ').replace(/&(?:nbsp|#160);/g, ' ').replace(/&(?:quot|#34);/g, '"').replace(/&(?:#0?39|apos|rsquo);/g, '’').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'));

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').slice(0, 60);

/** The stated comments that are not among those already read from the page. */
export const statedComments = (jsonLd: JsonLd, known: readonly ReaderComment[]): ReaderComment[] => {
  const seen = new Set(known.map((comment) => key(comment.text)));
  const comments: ReaderComment[] = [];
  for (const node of jsonLd.nodes) {
    if (!typesOf(node).some((type) => type === 'Comment' || type === 'UserComments')) continue;
    const text = plain((textMember(node, 'text') ?? textMember(node, 'commentText') ?? '').slice(0, 20_000));
    if (text === '' || seen.has(key(text))) continue;
    seen.add(key(text));
    const date = textMember(node, 'dateCreated') ?? textMember(node, 'datePublished') ?? textMember(node, 'commentTime');
    comments.push({ text, author: nameMembers(jsonLd, node, 'author')[0] ?? nameMembers(jsonLd, node, 'creator')[0] ?? null, date: date ? readDate(date) : null });
  }
  return comments;
};
