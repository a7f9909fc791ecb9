import type { TFunction } from 'i18next';
import type { NoticeDto } from '@shared/contracts/notice';
import { clockTime, day } from '../../app/format';

const shortTime = (iso: string): string => clockTime(iso).slice(0, 5);
const moment = (iso: string): string => `${day(iso)}, ${shortTime(iso)}`;

/** The time an announcement is about, or nothing. */
export const timeOf = (t: TFunction, { from, until }: Pick<NoticeDto, 'from' | 'until'>): string => {
  if (from && until) return t('notices.between', { from: moment(from), until: day(from) === day(until) ? shortTime(until) : moment(until) });
  if (from) return t('notices.since', { from: moment(from) });
  return until ? t('notices.till', { until: moment(until) }) : '';
};

/** What happened, and what there is to say about it. */
export const noticeWords = (t: TFunction, notice: NoticeDto): { title: string; detail: string } => {
  const { kind, count, campaignName, message } = notice;
  const title = t(`notices.what.${kind}`, { name: campaignName ?? t('notices.goneCampaign') });
  if (kind === 'run_finished' || kind === 'drafts_wait') return { title, detail: t('notices.drafts', { count }) };
  if (kind === 'posting_unknown') return { title, detail: t('notices.postings', { count }) };
  if (kind === 'comment_removed') return { title, detail: t('notices.removed', { name: campaignName ?? t('notices.goneCampaign') }) };
  if (kind === 'run_failed' || kind === 'disk') return { title, detail: t(`notices.more.${kind}`) };
  return { title, detail: [timeOf(t, notice), message].filter(Boolean).join(': ') };
};
