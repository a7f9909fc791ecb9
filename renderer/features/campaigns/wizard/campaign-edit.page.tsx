import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { CampaignDto } from '@shared/contracts/campaign';
import { Loaded } from '../../../app/loaded';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { PageHeader } from '../../../ui/page-header';
import { SkeletonText } from '../../../ui/skeleton';
import { useCampaignForm, type CampaignOutput } from './campaign-form';
import { WizardFrame } from './wizard-frame';

export const CampaignEditPage = () => {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const campaign = useQuery(useTRPC().campaigns.get.queryOptions({ id }));
  return <Loaded query={campaign} skeleton={<div className="p-6"><SkeletonText label={t('app.loading')} /></div>}>{(data) => <Edit campaign={data} />}</Loaded>;
};

const Edit = ({ campaign }: { campaign: CampaignDto }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const say = useSay();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useCampaignForm(campaign);
  const back = () => void navigate(`/campaigns/${campaign.id}`);
  const update = useMutation(trpc.campaigns.update.mutationOptions());
  const save = (patch: CampaignOutput, leave: () => void) => update.mutate({ id: campaign.id, patch }, {
    onSuccess: (after) => {
      leave();
      queryClient.setQueryData(trpc.campaigns.get.queryKey({ id: after.id }), after);
      say({ title: t('wizard.saved'), detail: after.name });
      back();
    },
  });
  return (
    <>
      <PageHeader title={t('wizard.editTitle', { name: campaign.name })} crumbs={[{ to: '/campaigns', label: t('campaigns.title') }, { to: `/campaigns/${campaign.id}`, label: campaign.name }]} crumbsLabel={t('app.breadcrumb')} />
      <WizardFrame form={form} existing onLeave={back} finish={[{ label: t('wizard.saveChanges'), primary: true, busy: update.isPending, run: save }]} />
    </>
  );
};
