import { BookOpenText, Copy, Download, Ellipsis, Pause, Pencil, Play, Square, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CampaignDto } from '@shared/contracts/campaign';
import { exportFormats } from '@shared/export-formats';
import { useCan, useWhyNot } from '../../../app/session/me';
import { Button } from '../../../ui/button';
import { Menu } from '../../../ui/menu';
import { Tooltip } from '../../../ui/tooltip';
import { useExportComments } from '../../comments/use-export-comments';
import { useCampaignActions } from '../use-campaign-actions';

const size = 14;

export const CampaignActions = ({ campaign }: { campaign: CampaignDto }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const exportComments = useExportComments();
  const act = useCampaignActions();
  const can = useCan();
  const noRun = useWhyNot()('run_agents');
  const { id, status, awaiting } = campaign;
  const running = status === 'running';
  const paused = status === 'paused';
  const primary = awaiting > 0 ? 'secondary' : 'primary';
  return (
    <>
      {awaiting > 0 && <Button kind="primary" icon={<BookOpenText size={size} aria-hidden />} onClick={() => void navigate(`/review?campaignId=${id}`)}>{t('campaigns.act.review', { count: awaiting })}</Button>}
      {running && <Tooltip label={t('campaigns.act.pausing')}><Button icon={<Pause size={size} aria-hidden />} busy={act.pause.isPending} disabledReason={noRun} onClick={() => act.pause.mutate({ id })}>{t('campaigns.act.pause')}</Button></Tooltip>}
      {paused && <Button kind={primary} icon={<Play size={size} aria-hidden />} busy={act.resume.isPending} disabledReason={noRun} onClick={() => act.resume.mutate({ id })}>{t('campaigns.act.resume')}</Button>}
      {(running || paused) && <Tooltip label={t('campaigns.act.stopping')}><Button icon={<Square size={size} aria-hidden />} busy={act.stop.isPending} disabledReason={noRun} onClick={() => act.stop.mutate({ id })}>{t('campaigns.act.stop')}</Button></Tooltip>}
      {!running && !paused && (
        <Button kind={primary} icon={<Play size={size} aria-hidden />} busy={act.start.isPending} disabledReason={noRun ?? (campaign.sources.length === 0 ? t('campaigns.act.noSources') : null)} onClick={() => act.start.mutate({ id })}>
          {t(status === 'draft' ? 'campaigns.act.start' : 'campaigns.act.again')}
        </Button>
      )}
      <Menu
        trigger={<button type="button" aria-label={t('campaigns.act.more')} className="flex size-8 items-center justify-center rounded-control text-soft hover:bg-hover hover:text-text"><Ellipsis size={16} aria-hidden /></button>}
        entries={[
          ...(can('edit_campaign') ? [{ label: t('campaigns.act.edit'), icon: <Pencil size={size} />, onSelect: () => void navigate(`/campaigns/${id}/edit`) }] : []),
          ...(can('create_campaign') ? [{ label: t('campaigns.act.duplicate'), icon: <Copy size={size} />, onSelect: () => act.duplicate.mutate({ id }) }] : []),
          ...exportFormats.map((format, at) => ({ label: t('campaigns.act.export', { format: format.toUpperCase() }), icon: <Download size={size} />, separated: at === 0, onSelect: () => exportComments.mutate({ format, campaignId: id }) })),
          ...(can('delete_campaign', true) ? [{ label: t('campaigns.act.delete'), icon: <Trash2 size={size} />, danger: true, separated: true, onSelect: () => act.remove.mutate({ id }) }] : []),
        ]}
      />
    </>
  );
};
