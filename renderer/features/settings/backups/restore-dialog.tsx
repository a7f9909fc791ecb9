import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackupDto } from '@shared/contracts/backup';
import { errorWords } from '../../../app/error-words';
import { dayAndTime } from '../../../app/format';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';

/** One question. After a yes it stays until the page is loaded anew with the restored workspace. */
export const RestoreDialog = ({ backup, onClose }: { backup: BackupDto | null; onClose: () => void }) => {
  const { t } = useTranslation();
  const restore = useMutation(useTRPC().backups.restore.mutationOptions({ meta: { told: true } }));
  const failed = restore.error ? errorWords(t, restore.error) : null;
  const busy = restore.isPending || restore.isSuccess;
  const close = () => {
    if (busy) return;
    restore.reset();
    onClose();
  };
  return (
    <Dialog open={backup !== null} onClose={close} title={t('backups.ask.title')} closeLabel={t('app.close')} footer={
      <>
        <Button onClick={close}>{t('app.cancel')}</Button>
        <Button kind="primary" busy={busy} onClick={() => backup && restore.mutate({ name: backup.name })}>{t(busy ? 'backups.ask.restoring' : 'backups.ask.yes')}</Button>
      </>
    }>
      <p className="text-pretty">{t('backups.ask.text', { when: backup ? dayAndTime(backup.at) : '' })}</p>
      {failed && <div className="mt-3"><Notice tone="bad" role="alert"><span className="font-medium">{failed.title}</span> {failed.detail}</Notice></div>}
    </Dialog>
  );
};
