import { Lock, LogOut, ShieldCheck, UserPlus, Users, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLock } from '../../app/session/idle-lock';
import { useMe } from '../../app/session/me';
import { useSignOut } from './use-sign-out';

export interface AccountAct {
  id: 'profile' | 'lock' | 'signOut' | 'other' | 'create';
  label: string;
  Icon: LucideIcon;
  keys?: string;
  run: () => void;
}

const lockKeys = navigator.platform.startsWith('Mac') ? '⇧⌘L' : 'Ctrl Shift L';

/** What the person can do about their account: the entries of its menu, and of the palette. */
export const useAccountActs = (): AccountAct[] => {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const lock = useLock();
  const signOut = useSignOut();
  const settings = () => void navigate('/settings/account');
  if (me.local) return [{ id: 'create', Icon: UserPlus, label: t('accounts.menu.create'), run: settings }];
  const leave = () => signOut.mutate(undefined);
  return [
    { id: 'profile', Icon: ShieldCheck, label: t('accounts.menu.profile'), run: settings },
    { id: 'lock', Icon: Lock, label: t('accounts.menu.lock'), keys: lockKeys, run: () => lock.mutate() },
    { id: 'signOut', Icon: LogOut, label: t('accounts.menu.signOut'), run: leave },
    { id: 'other', Icon: Users, label: t('accounts.menu.other'), run: leave },
  ];
};
