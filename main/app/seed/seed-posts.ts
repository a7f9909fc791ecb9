import type { Analysis } from '@shared/contracts/post';
import type { Skip } from '@shared/contracts/source';
import { naturalId } from '../../core/natural-id';
import type { BlogRow } from '../../features/blogs/blog.entity';
import type { PostRow, SkipRow } from '../../features/posts/post.entity';
import { shingles } from '../../web/near-duplicates';
import { dayMs, iso, worthinessOf, type SeedCampaign } from './seed-campaigns';
import { articleOf, personName, readerNote, type SeedArticle } from './seed-text';
import type { SeededRandom } from './seeded-random';

const skips: readonly (readonly [Skip | null, number])[] = [
  [null, 84], [{ code: 'off_topic', reason: 'The post is not about what the campaign knows (fit 0.31, needed 0.42).' }, 5], [{ code: 'closed', reason: 'Comments are closed on this post (seen on the page).' }, 4],
  [{ code: 'nothing_to_add', reason: 'The post is near the topic, but no talking point fits a passage of it.' }, 3], [{ code: 'login_required', reason: 'Commenting needs an account at the site.' }, 2],
  [{ code: 'no_draft_passed', reason: 'No draft of three passed the review.' }, 2],
];

const fingerprintSize = 128;

const kindOf = (quote: string): Analysis['passages'][number]['kind'] => (/\d/.test(quote) ? 'number' : 'claim');

const analysisOf = ({ passages, question }: SeedArticle, { topic }: SeedCampaign, skip: Skip | null, random: SeededRandom): Analysis => ({
  keyPhrases: topic.keywords.map((text, at) => ({ text, score: Math.round(1000 / (at + 1)) / 1000 })), passages: passages.slice(0, 12).map((passage) => ({ ...passage, kind: kindOf(passage.quote) })),
  questions: question ? [question] : [], readability: random.whole(45, 80), fit: random.whole(42, 80) / 100, worthiness: worthinessOf(random), skip,
});

/** A read and analysed post with where its quotable sentences are. */
export interface SeedPost {
  row: PostRow;
  article: SeedArticle;
  campaign: SeedCampaign;
  foundAt: number;
}

export interface PostPlace {
  campaign: SeedCampaign;
  blog: BlogRow;
  ordinal: number;
}

export const postOf = ({ campaign, blog, ordinal }: PostPlace, random: SeededRandom): SeedPost => {
  const article = articleOf(campaign.topic, random);
  const foundAt = campaign.startedAt + ordinal * 900;
  const slug = article.title.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  const url = `${blog.url}/${slug}-${ordinal}`;
  const skip = random.weighed(skips);
  const analysis = analysisOf(article, campaign, skip, random);
  const readers = Array.from({ length: random.whole(0, 4) }, () => ({ text: readerNote(campaign.topic, random), author: personName(random), date: iso(foundAt - random.whole(0, 9) * dayMs).slice(0, 10) }));
  const row: PostRow = {
    id: naturalId('post', `${campaign.row.id} ${url}`), campaignId: campaign.row.id, runId: campaign.run.id, blogId: blog.id, ordinal, url, host: blog.host, file: null, title: article.title,
    author: random.next() < 0.9 ? personName(random) : null, date: iso(foundAt - random.whole(1, 120) * dayMs).slice(0, 10), language: 'en', words: article.text.split(/\s+/).length, text: article.text,
    readerComments: readers, readerCommentCount: readers.length, commentSystem: blog.commentSystem ?? { id: 'unknown', open: null, login: false, captcha: false, honeypots: [], evidence: [] }, policyText: [],
    authority: blog.authority, authorityScore: blog.authority?.score ?? null, worthiness: analysis.worthiness, worthinessScore: analysis.worthiness.score, analysis,
    fingerprint: [...shingles(article.text)].sort((a, b) => a - b).slice(0, fingerprintSize), status: skip ? 'skipped' : 'drafted', skipCode: skip?.code ?? null, skipReason: skip?.reason ?? null,
    foundAt: iso(foundAt), updatedAt: iso(foundAt + 60_000),
  };
  return { row, article, campaign, foundAt };
};

export const skipOf = ({ row, foundAt }: SeedPost, random: SeededRandom): SkipRow | null =>
  row.skipCode && { id: random.id(foundAt), campaignId: row.campaignId, runId: row.runId, url: row.url, title: row.title, postId: row.id, code: row.skipCode, reason: row.skipReason ?? '', at: iso(foundAt + 60_000) };
