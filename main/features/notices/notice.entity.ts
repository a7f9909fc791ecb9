import { EntitySchema } from 'typeorm';
import type { NoticeKind } from '@shared/contracts/notice';
import { booleanColumn, idColumn, integerColumn, jsonColumn, optionalRef, optionalText, optionalTime, refColumn, textColumn, timeColumn } from '../../db/columns';

export interface NoticeRow {
  id: string;
  /** Null: for everybody. */
  accountId: string | null;
  kind: NoticeKind;
  /** What came up again meets its earlier notice here. */
  key: string;
  campaignId: string | null;
  count: number;
  message: string | null;
  fromAt: string | null;
  untilAt: string | null;
  at: string;
  /** Came in quiet hours: the desktop is told afterwards. */
  held: boolean;
}

export const NoticeEntity = new EntitySchema<NoticeRow>({
  name: 'Notice',
  tableName: 'notices',
  columns: {
    id: idColumn, accountId: optionalRef, kind: textColumn, key: textColumn, campaignId: optionalRef, count: integerColumn, message: optionalText, fromAt: optionalTime, untilAt: optionalTime,
    at: timeColumn, held: booleanColumn,
  },
});

/** What one account did with a notice; everybody's have one row an account. */
export interface NoticeMarkRow {
  noticeId: string;
  accountId: string;
  readAt: string | null;
  dismissedAt: string | null;
}

export const NoticeMarkEntity = new EntitySchema<NoticeMarkRow>({
  name: 'NoticeMark',
  tableName: 'notice_marks',
  columns: { noticeId: { ...refColumn, primary: true }, accountId: { ...refColumn, primary: true }, readAt: optionalTime, dismissedAt: optionalTime },
});

export interface NoticePreferencesRow {
  accountId: string;
  value: unknown;
  updatedAt: string;
}

export const NoticePreferencesEntity = new EntitySchema<NoticePreferencesRow>({
  name: 'NoticePreferences',
  tableName: 'notice_preferences',
  columns: { accountId: { ...refColumn, primary: true }, value: jsonColumn, updatedAt: timeColumn },
});
