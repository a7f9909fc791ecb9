import { useMutation } from '@tanstack/react-query';
import { ChevronDown, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Menu } from '../../ui/menu';
import type { filtersOf } from './filters';

/** What the filters leave, as a file. */
export const AuditExport = ({ filters }: { filters: ReturnType<typeof filtersOf> }) => {
  const { t } = useTranslation();
  const say = useSay();
  const save = useMutation(useTRPC().audit.export.mutationOptions({ onSuccess: ({ path, rows }) => { if (path !== null) say({ title: t('app.exported', { count: rows }), detail: path }); } }));
  return (
    <Menu trigger={<button type="button" className="inline-flex h-8 items-center gap-1.5 rounded-control border border-line-strong/50 bg-raised px-3 font-medium hover:bg-hover"><Download size={14} aria-hidden />{t('audit.export')}<ChevronDown size={14} className="text-faint" aria-hidden /></button>}
      entries={(['csv', 'json'] as const).map((format) => ({ label: t(`audit.exportAs.${format}`), onSelect: () => save.mutate({ ...filters, format }) }))} />
  );
};
