import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from './trpc';

/** Why nothing can be made or changed here, for the buttons that would; null when it can. */
export const useReadOnly = (): string | null => {
  const { t } = useTranslation();
  const info = useQuery(useTRPC().system.info.queryOptions());
  return info.data?.readOnly ? t('app.readOnly.reason') : null;
};
