import type { CampaignPatch, CampaignStatus } from '@shared/contracts/campaign';
import type { ErrorCode } from '@shared/errors';
import type { Skip, SourceInput } from '@shared/contracts/source';
import { AppError } from '../../core/app-error';

const active: readonly CampaignStatus[] = ['running', 'paused'];
export const isActive = (status: CampaignStatus): boolean => active.includes(status);

/** @throws CONFLICT */
export const requireStartable = (row: { status: CampaignStatus; sources: readonly SourceInput[]; deletedAt: string | null }): void => {
  if (row.deletedAt) throw new AppError('CONFLICT', 'The campaign was deleted. Restore it first.');
  if (row.status === 'running') throw new AppError('CONFLICT', 'The campaign runs already.');
  if (row.status === 'paused') throw new AppError('CONFLICT', 'The campaign is paused. Resume it, or stop it first.');
  if (row.sources.length === 0) throw new AppError('CONFLICT', 'The campaign has no source. Add a feed, a file, an address or a search first.');
};

/** @throws CONFLICT */
export const requireStatus = (status: CampaignStatus, allowed: readonly CampaignStatus[], act: string): void => {
  if (!allowed.includes(status)) throw new AppError('CONFLICT', `A campaign that is ${status} can not be ${act}.`, { details: { status } });
};

const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** G5: the words of a link name the page; a keyword there is what link sellers do. @throws VALIDATION */
export const requirePlainAnchor = ({ link, keywords }: { link: { anchor: string } | null; keywords: readonly string[] }): void => {
  const anchor = plainWords(link?.anchor ?? '');
  const exact = anchor === '' ? undefined : keywords.find((keyword) => plainWords(keyword) === anchor);
  if (exact === undefined) return;
  const message = `The words of the link are exactly the keyword “${exact}”. Name the page instead.`;
  throw new AppError('VALIDATION', message, { details: { issues: [{ path: 'link.anchor', message }] } });
};

const fixedWhileRunning: readonly (keyof CampaignPatch)[] = ['sources', 'maxPosts', 'maxCommentsPerPost', 'personaId', 'keywords', 'neverList'];

/** @throws CONFLICT while a run rests on what the patch touches */
export const requirePatchable = (status: CampaignStatus, patch: CampaignPatch): void => {
  const touched = fixedWhileRunning.filter((field) => patch[field] !== undefined);
  if (isActive(status) && touched.length > 0) throw new AppError('CONFLICT', `The campaign is ${status}: stop it before you change ${touched.join(', ')}.`, { details: { fields: touched } });
};

const skipOfError: Partial<Record<ErrorCode, Skip['code']>> = {
  ROBOTS_DENIED: 'robots', BLOCKED_ADDRESS: 'blocked_address', NETWORK: 'fetch_failed', TIMEOUT: 'fetch_failed', HTTP_STATUS: 'fetch_failed', RATE_LIMITED: 'fetch_failed',
  REDIRECT_LOOP: 'fetch_failed', TOO_LARGE: 'fetch_failed', UNSUPPORTED_CONTENT: 'unreadable', PARSE: 'unreadable', EMPTY: 'unreadable', FILE_READ: 'unreadable', VALIDATION: 'unreadable',
};

/** The skip that an error of reading a post amounts to, or null when it is trouble of ours and no trait of the post. */
export const skipOf = (error: AppError): Skip | null => {
  const code = skipOfError[error.code];
  return code ? { code, reason: error.message } : null;
};

/** How many of the candidates are read: local files cost little, addresses cost their owners requests. */
export const readLimits = (maxPosts: number): { fetched: number; files: number } => ({ fetched: Math.max(40, maxPosts * 4), files: 2_000 });

/** Spreads the work over hosts, so that a pause at one does not hold the others up: the n-th of each host together. */
export const interleavedTurns = (hosts: readonly string[]): number[] => {
  const seen = new Map<string, number>();
  return hosts.map((host) => {
    const turn = seen.get(host) ?? 0;
    seen.set(host, turn + 1);
    return turn;
  });
};
