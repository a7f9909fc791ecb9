import { expect, it } from 'vitest';
import type { AuditEntry } from '@shared/contracts/audit';
import { createI18n } from '../../app/i18n/i18n';
import { placeOf, sentenceOf } from './sentence';
import { refusalOf, spokenValues } from './spoken-values';

const { t } = createI18n();
const id = '01900000-0000-7000-8000-000000000001';
const entry = (over: Partial<AuditEntry>): AuditEntry => ({ id, at: '2026-01-01T00:00:00.000Z', actorId: id, actorName: 'Mara Lindqvist', action: 'campaigns.start', targetType: 'campaigns', targetId: id, outcome: 'ok', fields: [], values: {}, ...over });
const say = (over: Partial<AuditEntry>) => sentenceOf(t, entry(over), () => 'Jon Beck');

it('says who did what, and never that something was done which was refused', () => {
  expect(say({})).toBe('Mara Lindqvist started a campaign');
  expect(say({ outcome: 'FORBIDDEN' })).toBe('Mara Lindqvist tried to start a campaign');
  expect(say({ action: 'auth.updateUser', targetType: 'auth' })).toBe('Mara Lindqvist changed the account of Jon Beck');
  expect(say({ action: 'auth.login', actorId: null, actorName: null, outcome: 'UNAUTHENTICATED' })).toBe('Somebody who was not signed in tried to sign in');
});

it('tells approved from rejected, on the list from off the list', () => {
  expect(say({ action: 'comments.review', values: { decision: 'rejected' } })).toBe('Mara Lindqvist rejected a draft');
  expect(say({ action: 'blogs.setNever', values: { never: false } })).toBe('Mara Lindqvist took a site off the never list');
});

it('shows an act without words by its name, not a key', () => {
  expect(say({ action: 'backups.shelve' })).toBe('Mara Lindqvist did “backups.shelve”');
});

it('leads to rows that have a page, and not to one that is gone', () => {
  expect(placeOf(entry({}))).toBe(`/campaigns/${id}`);
  expect(placeOf(entry({ action: 'auth.deleteUser', targetType: 'auth' }))).toBeNull();
  expect(placeOf(entry({ action: 'tasks.retry', targetType: 'tasks' }))).toBeNull();
});

it('tells what was changed in words, and leaves out what says nothing', () => {
  const values = { role: 'moderator', extraPermissions: [], withdrawnPermissions: ['validate_blogs'], keep: false };
  expect(spokenValues(t, entry({ values }), () => undefined)).toEqual(['role Moderator', 'withdrawn: keep the never list']);
  expect(spokenValues(t, entry({ values: { active: false } }), () => undefined)).toEqual(['switched off']);
});

it('speaks of the refusal of somebody else, not of the reader', () => {
  expect(refusalOf(t, { outcome: 'FORBIDDEN' })).toBe('Not allowed');
  expect(refusalOf(t, { outcome: 'DISK_FULL' })).toBe('Failed');
  expect(refusalOf(t, { outcome: 'ok' })).toBeNull();
});
