import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CircleOff, KeyRound, Power, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserDto } from '@shared/contracts/account';
import { roles } from '@shared/permissions';
import { Loaded } from '../../../app/loaded';
import { useMe } from '../../../app/session/me';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Notice } from '../../../ui/notice';
import { Select } from '../../../ui/select';
import { SkeletonText } from '../../../ui/skeleton';
import { DeleteUser } from './delete-user';
import { ResetPassword } from './reset-password';
import { RightsTable } from './rights-table';
import type { RightsDraft } from './right-choice';

interface UserDialogProps {
  id: string;
  onClose: () => void;
}

/** One account: its role, its single rights, and what an admin can do to it. */
export const UserDialog = ({ id, onClose }: UserDialogProps) => {
  const { t } = useTranslation();
  const user = useQuery(useTRPC().auth.getUser.queryOptions({ id }));
  if (!user.data) return <Dialog open onClose={onClose} title={t('users.title')} closeLabel={t('app.close')} wide><Loaded query={user} skeleton={<SkeletonText label={t('app.loading')} />}>{() => null}</Loaded></Dialog>;
  return <OpenUser user={user.data} onClose={onClose} />;
};

const draftOf = ({ role, extraPermissions, withdrawnPermissions }: UserDto): RightsDraft => ({ role, extraPermissions, withdrawnPermissions });

const OpenUser = ({ user, onClose }: { user: UserDto; onClose: () => void }) => {
  const { t } = useTranslation();
  const self = useMe().id === user.id;
  const [asking, setAsking] = useState<'reset' | 'delete' | null>(null);
  const [draft, setDraft] = useState(() => draftOf(user));
  const update = useUpdateUser();
  if (asking === 'reset') return <ResetPassword user={user} onClose={() => setAsking(null)} />;
  if (asking === 'delete') return <DeleteUser user={user} onCancel={() => setAsking(null)} onDeleted={onClose} />;
  const refused = self ? t('users.panel.self') : null;
  const unchanged = JSON.stringify(draft) === JSON.stringify(draftOf(user)) ? t('users.panel.unchanged') : null;
  return (
    <Dialog open onClose={onClose} title={user.fullName} description={user.email} closeLabel={t('app.close')} wide readable={self} footer={
      <>
        <Button kind="danger" icon={<Trash2 size={14} aria-hidden />} disabledReason={refused} onClick={() => setAsking('delete')}>{t('users.panel.delete')}</Button>
        <Button icon={user.active ? <CircleOff size={14} aria-hidden /> : <Power size={14} aria-hidden />} busy={update.isPending} disabledReason={refused} onClick={() => update.mutate({ id: user.id, active: !user.active })}>{t(user.active ? 'users.panel.switchOff' : 'users.panel.switchOn')}</Button>
        <Button className="mr-auto" icon={<KeyRound size={14} aria-hidden />} disabledReason={refused} onClick={() => setAsking('reset')}>{t('users.panel.reset')}</Button>
        <Button kind="primary" busy={update.isPending} disabledReason={refused ?? unchanged} onClick={() => update.mutate({ id: user.id, ...draft })}>{t('users.panel.save')}</Button>
      </>
    }>
      {self && <div className="mb-4"><Notice tone="info">{t('users.panel.self')}</Notice></div>}
      <Field label={t('users.panel.role')} hint={t(`accounts.roleHints.${draft.role}`)}>
        {({ id, 'aria-describedby': describedBy }) => self ? <p id={id}>{t(`accounts.roles.${user.role}`)}</p> : <Select id={id} aria-describedby={describedBy} label={t('users.panel.role')} className="w-48" value={draft.role} onChange={(role) => setDraft({ ...draft, role })} choices={roles.map((value) => ({ value, label: t(`accounts.roles.${value}`) }))} />}
      </Field>
      <RightsTable draft={draft} onChange={self ? null : setDraft} />
    </Dialog>
  );
};

/** What was saved is told; what main refuses is told by a toast in its words (the last admin, a right one does not hold). */
const useUpdateUser = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  return useMutation(trpc.auth.updateUser.mutationOptions({
    onSuccess: (user, { active }) => {
      queryClient.setQueryData(trpc.auth.getUser.queryKey({ id: user.id }), user);
      void queryClient.invalidateQueries({ queryKey: trpc.auth.listUsers.queryKey() });
      say({ title: active === undefined ? t('users.panel.saved') : t(active ? 'users.panel.switchedOn' : 'users.panel.switchedOff') });
    },
  }));
};
