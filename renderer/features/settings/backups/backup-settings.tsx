import { useMutation, useQuery } from '@tanstack/react-query';
import { Archive, ClipboardCopy, SearchX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { backupKinds, type BackupDto, type BackupKind, type BackupsDto } from '@shared/contracts/backup';
import { ago, dayAndTime } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { useReadOnly } from '../../../app/use-read-only';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { IconButton } from '../../../ui/icon-button';
import { ProgressBar } from '../../../ui/meter';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { SkeletonRows } from '../../../ui/skeleton';
import { BackupRow } from './backup-row';
import { RestoreDialog } from './restore-dialog';

/** Every backup with what is in it and whether it is whole; make one, check one, go back to one. */
export const BackupSettings = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const backups = useQuery(trpc.backups.list.queryOptions());
  const [kind, setKind] = useState<BackupKind | ''>('');
  const [chosen, setChosen] = useState<BackupDto | null>(null);
  return (
    <Loaded query={backups} skeleton={<SkeletonRows rows={4} label={t('app.loading')} />}>
      {(data) => (
        <>
          <Told data={data} />
          <div className="mb-3 flex items-center justify-between gap-3">
            <Select label={t('backups.filter')} prefix value={kind} onChange={setKind} choices={[{ value: '', label: t('app.all') }, ...backupKinds.map((value) => ({ value, label: t(`backups.kinds.${value}`) }))]} />
            <CreateButton running={data.running !== null} />
          </div>
          {data.running && data.running.total > 0 && <div className="mb-3"><ProgressBar label={t('backups.progress')} done={data.running.done} total={data.running.total} /></div>}
          <Rows items={data.items} kind={kind} busy={data.running !== null} onRestore={setChosen} />
          <Folder path={data.folder} />
          <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />
        </>
      )}
    </Loaded>
  );
};

const toldForMs = 7 * 86_400_000;

const Told = ({ data: { failure, restored: last } }: { data: BackupsDto }) => {
  const { t } = useTranslation();
  const [now] = useState(() => Date.now());
  const restored = last && now - new Date(last.at).getTime() < toldForMs ? last : null;
  if (!failure && !restored) return null;
  return (
    <div className="mb-4 flex flex-col gap-2">
      {failure && <Notice tone="bad" role="alert"><span className="font-medium">{t('backups.failure', { when: ago(failure.at) })}</span> {failure.message}</Notice>}
      {restored && <Notice tone="info">{t('backups.restored', { of: restored.backupAt ? dayAndTime(restored.backupAt) : restored.name, when: ago(restored.at) })}</Notice>}
    </div>
  );
};

const CreateButton = ({ running }: { running: boolean }) => {
  const { t } = useTranslation();
  const say = useSay();
  const readOnly = useReadOnly();
  const create = useMutation(useTRPC().backups.create.mutationOptions({ onSuccess: () => say({ title: t('backups.created') }) }));
  const busy = running || create.isPending;
  return <Button kind="primary" icon={<Archive size={14} aria-hidden />} busy={busy} disabledReason={readOnly} onClick={() => create.mutate()}>{t(busy ? 'backups.creating' : 'backups.create')}</Button>;
};

const Rows = ({ items, kind, busy, onRestore }: { items: readonly BackupDto[]; kind: BackupKind | ''; busy: boolean; onRestore: (backup: BackupDto) => void }) => {
  const { t } = useTranslation();
  const shown = items.filter((backup) => kind === '' || backup.kind === kind);
  if (items.length === 0) return <EmptyState icon={<Archive size={22} />} title={t('backups.none.title')}>{t('backups.none.text')}</EmptyState>;
  if (shown.length === 0) return <EmptyState icon={<SearchX size={22} />} title={t('backups.noMatch.title')}>{t('backups.noMatch.text')}</EmptyState>;
  return (
    <ul aria-label={t('settings.sections.backups')} className="rounded-panel border border-line bg-raised">
      {shown.map((backup) => <BackupRow key={backup.name} backup={backup} busy={busy} onRestore={() => onRestore(backup)} />)}
    </ul>
  );
};

const Folder = ({ path }: { path: string }) => {
  const { t } = useTranslation();
  const say = useSay();
  const copy = useMutation(useTRPC().system.copy.mutationOptions({ onSuccess: () => say({ title: t('backups.copied') }) }));
  return (
    <div className="mt-4 text-small text-soft">
      <p className="flex items-center gap-1">{t('backups.folder')} <span className="min-w-0 font-mono break-all text-text">{path}</span> <IconButton label={t('backups.copy')} icon={<ClipboardCopy size={14} aria-hidden />} onClick={() => copy.mutate({ text: path })} /></p>
      <p className="mt-1">{t('backups.folderHint')}</p>
    </div>
  );
};
