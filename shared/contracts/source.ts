import { z } from 'zod';

export const sourceKinds = ['feed', 'sitemap', 'url', 'opml', 'csv', 'xlsx', 'html', 'folder', 'search'] as const;
export const sourceKindSchema = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** A path, a URL, or for `search` the words to search for (empty: the campaign's keywords). */
export const sourceSchema = z.object({ kind: sourceKindSchema, value: z.string().trim().max(2000) });
export type Source = z.infer<typeof sourceSchema>;

/** As typed: a bare path or URL, whose kind is told from its content when it is read, or a kind and a value. */
export const sourceInput = z.union([z.string().trim().min(1).max(2000), sourceSchema]);
export type SourceInput = z.infer<typeof sourceInput>;

export const skipCodes = [
  'closed', 'login_required', 'policy_forbids', 'sensitive', 'off_topic', 'nothing_to_add', 'language', 'too_short', 'not_an_article',
  'duplicate', 'limit', 'robots', 'blocked_address', 'fetch_failed', 'unreadable', 'never_list', 'no_draft_passed', 'low_worthiness', 'cooldown',
] as const;
export const skipSchema = z.object({ code: z.enum(skipCodes), reason: z.string() });
export type Skip = z.infer<typeof skipSchema>;

/** Skips that are a judgement of ours: a person may know better. All others are a rule, a site's word, or a fact of the page. */
export const judgedSkips: readonly Skip['code'][] = ['nothing_to_add', 'off_topic', 'low_worthiness', 'no_draft_passed'];
