import { z } from 'zod';
import { idSchema, timestampSchema } from './basics';
import { commentStatusSchema } from './comment';
import { postStatuses } from './post';

export const searchInput = z.object({
  /** Words, found by their beginnings, all of them; anything may be typed. */
  query: z.string().trim().min(1).max(200),
  /** Hits of a kind. */
  limit: z.number().int().min(1).max(20).default(5),
});

/** Text around what was found, in pieces, so that nobody has to read markup. */
export const snippetSchema = z.array(z.object({ text: z.string(), hit: z.boolean() }));
export type Snippet = z.infer<typeof snippetSchema>;

export const postHit = z.object({ id: idSchema, campaignId: idSchema, title: z.string(), host: z.string(), author: z.string().nullable(), status: z.enum(postStatuses), snippet: snippetSchema });
export type PostHit = z.infer<typeof postHit>;
export const commentHit = z.object({ id: idSchema, campaignId: idSchema, postTitle: z.string(), host: z.string(), status: commentStatusSchema, createdAt: timestampSchema, snippet: snippetSchema });
export type CommentHit = z.infer<typeof commentHit>;

/** Best first in each group. */
export const searchHits = z.object({ posts: z.array(postHit), comments: z.array(commentHit) });
export type SearchHits = z.infer<typeof searchHits>;
