// What the desktop is told: names of campaigns and numbers, never a text of a comment (G16).
import type { NoticeKind } from '@shared/contracts/notice';
import { counted } from '../../core/counted';
import type { DesktopNote } from '../../core/ports/desktop';

export interface NoticeFacts {
  kind: NoticeKind;
  count: number;
  campaignName: string | null;
  message: string | null;
}
type Words = Omit<DesktopNote, 'path'>;

const waiting = (count: number): string => (count === 0 ? 'No draft waits for you.' : `${counted(count, 'draft')} ${count === 1 ? 'waits' : 'wait'} for you.`);

const words: Record<NoticeKind, (facts: NoticeFacts) => Words> = {
  run_finished: ({ campaignName, count }) => ({ title: `“${campaignName ?? 'A campaign'}” is finished`, body: waiting(count) }),
  run_failed: ({ campaignName }) => ({ title: `“${campaignName ?? 'A campaign'}” failed`, body: 'Its screen says why, and what can be done.' }),
  drafts_wait: ({ count }) => ({ title: 'Drafts to review', body: waiting(count) }),
  budget: ({ campaignName, count }) => ({
    title: count >= 100 ? 'The budget is used up' : `${count} % of the budget is used`,
    body: `${campaignName ? `Of “${campaignName}”` : 'Of today'}: ${count >= 100 ? 'language models are not asked any more.' : 'at 100 % language models are not asked any more.'}`,
  }),
  posting_unknown: ({ count }) => ({ title: 'Was it posted?', body: `The app ended while ${counted(count, 'comment')} ${count === 1 ? 'was' : 'were'} open for posting. Look at the post and say whether it stands there.` }),
  comment_removed: ({ campaignName, count }) => ({ title: count === 1 ? 'A comment was removed' : `${count} comments were removed`, body: `Of “${campaignName ?? 'a campaign'}”: not found on three different days.` }),
  disk: () => ({ title: 'There is space again', body: 'The disk was full and work was paused; it goes on.' }),
  maintenance: ({ message }) => ({ title: 'Maintenance', body: message ?? '' }),
  update: ({ message }) => ({ title: 'Update', body: message ?? '' }),
};

export const wordsOf = (facts: NoticeFacts): Words => words[facts.kind](facts);

/** For a window that is locked or signed out: that there is something, and nothing of what. */
export const neutralWords: Words = { title: 'KP Bot', body: 'There is something new. Open the app to see it.' };

export const diskFullWords: Words = { title: 'The disk is full', body: 'Work is paused and nothing is lost. Free some space, then go on.' };

const kindsInSum: [NoticeKind, (count: number) => string][] = [
  ['run_finished', (count) => `${counted(count, 'run')} finished`], ['run_failed', (count) => `${counted(count, 'run')} failed`],
  ['budget', (count) => counted(count, 'word about the budget', 'words about the budget')],
  ['posting_unknown', (count) => `${counted(count, 'posting')} of which it is not known`], ['comment_removed', (count) => `${counted(count, 'campaign')} with removed comments`],
  ['disk', () => 'the disk was full for a while'], ['maintenance', (count) => counted(count, 'announcement')], ['update', (count) => counted(count, 'word about an update', 'words about an update')],
];

/** What came in the quiet hours, in one. */
export const summaryOf = (notices: readonly NoticeFacts[]): Words => {
  const parts = kindsInSum.flatMap(([kind, say]) => {
    const count = notices.filter((notice) => notice.kind === kind).length;
    return count > 0 ? [say(count)] : [];
  });
  const drafts = Math.max(0, ...notices.filter(({ kind }) => kind === 'drafts_wait').map(({ count }) => count));
  if (drafts > 0) parts.push(`${counted(drafts, 'draft')} ${drafts === 1 ? 'waits' : 'wait'}`);
  const [first = '', ...rest] = parts;
  return { title: 'While it was quiet', body: `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', ')}.` };
};
