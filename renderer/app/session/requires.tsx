import { ShieldX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Permission } from '@shared/permissions';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { useCan } from './me';

/** A screen for those who hold a permission; the others read what is missing, whom to ask, and how to go back. */
export const Requires = ({ permission, children }: { permission: Permission; children: ReactNode }) => {
  const { t } = useTranslation();
  const can = useCan();
  if (can(permission)) return children;
  return (
    <>
      <PageHeader title={t('accounts.denied.title')} crumbsLabel={t('app.breadcrumb')} />
      <PermissionDenied permission={permission} />
    </>
  );
};

export const PermissionDenied = ({ permission }: { permission: Permission }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <div className="mx-auto flex max-w-100 flex-col items-center px-6 py-16 text-center">
      <ShieldX size={22} className="mb-3 text-faint" aria-hidden />
      <p className="text-lead font-semibold">{t('accounts.denied.missing', { right: t(`accounts.rights.${permission}`) })}</p>
      <p className="mt-1 text-pretty text-soft">{t('accounts.denied.ask')}</p>
      <Button className="mt-4" onClick={() => void navigate('/')}>{t('accounts.denied.back')}</Button>
    </div>
  );
};
