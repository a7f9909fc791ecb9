import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../../app/error-words';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { countsWords } from './counts-words';

export type SubjectAct = 'erase' | 'object';

/** The last question before something that no undo brings back. */
export const SubjectDialog = ({ act, name, onClose }: { act: SubjectAct; name: string; onClose: (done: boolean) => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const told = { meta: { told: true }, onSuccess: ({ counts }: { counts: Parameters<typeof countsWords>[1] }) => { say({ title: t('privacy.done', { summary: countsWords(t, counts) }) }); onClose(true); } };
  const erase = useMutation(trpc.privacy.erase.mutationOptions(told));
  const object = useMutation(trpc.privacy.object.mutationOptions(told));
  const { mutate, isPending, error } = act === 'erase' ? erase : object;
  const failed = error ? errorWords(t, error) : null;
  return (
    <Dialog open onClose={() => onClose(false)} title={t(`privacy.confirm.${act}Title`, { name })} description={t(`privacy.confirm.${act}Text`)} closeLabel={t('app.close')}
      footer={<><Button onClick={() => onClose(false)}>{t('app.cancel')}</Button><Button kind="danger" busy={isPending} onClick={() => mutate({ name })}>{t(isPending ? 'privacy.confirm.working' : `privacy.confirm.${act}`)}</Button></>}>
      <p className="text-soft">{t('privacy.confirm.backups')}</p>
      {failed && <div className="mt-3"><Notice tone="bad" role="alert"><span className="font-medium">{failed.title}.</span> {failed.detail}</Notice></div>}
    </Dialog>
  );
};
