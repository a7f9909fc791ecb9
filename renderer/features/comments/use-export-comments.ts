import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';

/** Asks where to, writes the file, says where it is. */
export const useExportComments = () => {
  const { t } = useTranslation();
  const say = useSay();
  return useMutation(useTRPC().system.exportComments.mutationOptions({
    onSuccess: ({ path, rows }) => {
      if (path !== null) say({ title: t('app.exported', { count: rows }), detail: path });
    },
  }));
};
