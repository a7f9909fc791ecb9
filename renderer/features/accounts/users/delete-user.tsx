import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserDto } from '@shared/contracts/account';
import { useMe } from '../../../app/session/me';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';

interface DeleteUserProps {
  user: UserDto;
  onCancel: () => void;
  onDeleted: () => void;
}

/** Asks once, says what happens to the rows, and who gets them. */
export const DeleteUser = ({ user, onCancel, onDeleted }: DeleteUserProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const me = useMe();
  const [heir, setHeir] = useState(me.id);
  const others = useQuery(trpc.auth.listUsers.queryOptions({ pageSize: 100, active: true })).data?.items ?? [];
  const remove = useMutation(trpc.auth.deleteUser.mutationOptions({
    onSuccess: () => {
      onDeleted();
      void queryClient.invalidateQueries(); // rows have a new owner
      say({ title: t('users.delete.done'), detail: user.fullName });
    },
  }));
  const choices = [{ value: me.id, label: t('users.delete.me', { name: me.fullName }) }, ...others.filter(({ id }) => id !== me.id && id !== user.id).map(({ id, fullName }) => ({ value: id, label: fullName }))];
  return (
    <Dialog open onClose={onCancel} title={t('users.delete.title', { name: user.fullName })} description={t('users.delete.text')} closeLabel={t('app.close')}
      footer={<><Button onClick={onCancel}>{t('app.cancel')}</Button><Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate({ id: user.id, handOverTo: heir })}>{remove.isPending ? t('users.delete.busy') : t('users.delete.act')}</Button></>}>
      <Field label={t('users.delete.heir')}>{({ id }) => <Select id={id} label={t('users.delete.heir')} value={heir} onChange={setHeir} choices={choices} />}</Field>
    </Dialog>
  );
};
