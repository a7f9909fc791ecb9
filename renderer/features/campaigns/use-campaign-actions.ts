import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CampaignDto } from '@shared/contracts/campaign';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';

/** Start, pause, resume, stop, duplicate, delete; the answer of main stands on the screen at once. */
export const useCampaignActions = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const say = useSay();
  const keep = (campaign: CampaignDto) => queryClient.setQueryData(trpc.campaigns.get.queryKey({ id: campaign.id }), campaign);
  const restore = useMutation(trpc.campaigns.restore.mutationOptions({ onSuccess: (campaign) => { keep(campaign); say({ title: t('campaigns.said.restored'), detail: campaign.name }); } }));
  return {
    start: useMutation(trpc.campaigns.start.mutationOptions({ onSuccess: keep })),
    pause: useMutation(trpc.campaigns.pause.mutationOptions({ onSuccess: keep })),
    resume: useMutation(trpc.campaigns.resume.mutationOptions({ onSuccess: keep })),
    stop: useMutation(trpc.campaigns.stop.mutationOptions({ onSuccess: keep })),
    restore,
    duplicate: useMutation(trpc.campaigns.duplicate.mutationOptions({
      onSuccess: (copy) => { keep(copy); say({ title: t('campaigns.said.duplicated'), detail: copy.name }); void navigate(`/campaigns/${copy.id}`); },
    })),
    remove: useMutation(trpc.campaigns.delete.mutationOptions({
      onSuccess: (campaign) => {
        void navigate('/campaigns');
        say({ title: t('campaigns.said.deleted'), detail: campaign.name, undo: { label: t('app.undo'), run: () => restore.mutate({ id: campaign.id }) } });
      },
    })),
  };
};
