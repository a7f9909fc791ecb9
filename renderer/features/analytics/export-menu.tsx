import { useMutation } from '@tanstack/react-query';
import { ChevronDown, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { exportFormats } from '@shared/export-formats';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Menu } from '../../ui/menu';
import type { RangeInput } from './use-analytics-range';

/** Writes the shown figures to a file that the person chooses. */
export const ExportMenu = ({ range, campaignId }: { range: RangeInput; campaignId?: string }) => {
  const { t } = useTranslation();
  const say = useSay();
  const write = useMutation(useTRPC().analytics.export.mutationOptions({
    onSuccess: ({ path, rows }) => {
      if (path !== null) say({ title: t('app.exported', { count: rows }), detail: path });
    },
  }));
  return (
    <Menu trigger={<button type="button" className="inline-flex h-8 items-center gap-1.5 rounded-control border border-line-strong/50 bg-raised px-3 font-medium hover:bg-hover"><Download size={14} aria-hidden />{t('analytics.export')}<ChevronDown size={14} className="text-faint" aria-hidden /></button>}
      entries={exportFormats.map((format) => ({ label: t('analytics.exportAs', { format: format.toUpperCase() }), onSelect: () => write.mutate({ ...range, format, ...(campaignId ? { campaignId } : {}) }) }))} />
  );
};
