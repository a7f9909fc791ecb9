import type { RecoveryDto } from '@shared/contracts/backup';

const figure = (count: number, one: string, many = `${one}s`): string => `${new Intl.NumberFormat('en').format(count)} ${count === 1 ? one : many}`;
const when = (iso: string): string => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** What happened to a damaged workspace, in words and figures: for a dialog, a notice and the command line. */
export const recoveryMessage = ({ backup, rows, unread, quarantine }: Omit<RecoveryDto, 'message'>): string => {
  const start = backup
    ? `The backup of ${when(backup.at)} was opened in its place (${figure(rows.fromBackup, 'row')}).`
    : 'There was no good backup, so a new workspace was made in its place.';
  const parts = [rows.added > 0 && figure(rows.added, backup ? 'newer row' : 'row'), rows.renewed > 0 && figure(rows.renewed, 'later change')].filter((part) => part !== false);
  const saved = parts.length > 0 ? ` From the damaged file ${parts.join(' and ')} ${rows.added + rows.renewed === 1 ? 'was' : 'were'} taken over.` : quarantine ? ' The damaged file had nothing newer that could be read.' : '';
  const missing = unread.reduce((sum, { rows: lost }) => sum + (lost ?? 0), 0) + rows.leftOut;
  const unknown = unread.filter(({ rows: lost }) => lost === null).map(({ table }) => table);
  const lost = missing > 0 ? ` ${figure(missing, 'row')} could not be read or did not fit; where the backup has ${missing === 1 ? 'it' : 'them'}, the older version stands.` : '';
  const open = unknown.length > 0 ? ` Of ${unknown.join(', ')} some rows can be missing: how many is not known.` : '';
  const place = quarantine ? ` The damaged file was kept: ${quarantine}` : ' The file was gone; nothing was deleted by KP Bot.';
  return `The workspace file was ${quarantine ? 'damaged' : 'missing'}. ${start}${saved}${lost}${open}${place}`;
};
