import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeDto } from '@shared/contracts/system';
import type { Permission } from '@shared/permissions';
import { useReadOnly } from '../use-read-only';
import { may } from './may';

export const MeContext = createContext<MeDto | null>(null);

/** Who works in this window; on every screen behind the gate. */
export const useMe = (): MeDto => {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe stands outside of the gate.');
  return me;
};

/** Whether the person may do something. `own`: it is about rows that may be theirs. */
export const useCan = (): ((permission: Permission, own?: boolean) => boolean) => {
  const me = useMe();
  return (permission, own = false) => may(me, permission, own);
};

/** Why the person may not do something, or nobody may here, for `disabledReason`; null when they may. */
export const useWhyNot = (): ((permission: Permission, own?: boolean) => string | null) => {
  const { t } = useTranslation();
  const can = useCan();
  const readOnly = useReadOnly();
  return (permission, own = false) => readOnly ?? (can(permission, own) ? null : t('accounts.denied.reason', { right: t(`accounts.rights.${permission}`) }));
};
