import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { PageHeader } from '../../../ui/page-header';
import { useCampaignForm, type CampaignOutput } from './campaign-form';
import { WizardFrame } from './wizard-frame';

export const CampaignWizardPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const say = useSay();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useCampaignForm(null);
  const create = useMutation(trpc.campaigns.create.mutationOptions());
  const start = useMutation(trpc.campaigns.start.mutationOptions());
  const make = (input: CampaignOutput, andStart: boolean, leave: () => void) => create.mutate(input, {
    onSuccess: (campaign) => {
      queryClient.setQueryData(trpc.campaigns.get.queryKey({ id: campaign.id }), campaign);
      leave();
      void navigate(`/campaigns/${campaign.id}`, { replace: true });
      if (andStart) start.mutate({ id: campaign.id });
      else say({ title: t('wizard.created'), detail: campaign.name });
    },
  });
  const noSource = (form.watch('sources') ?? []).length === 0;
  return (
    <>
      <PageHeader title={t('wizard.title')} crumbs={[{ to: '/campaigns', label: t('campaigns.title') }]} crumbsLabel={t('app.breadcrumb')} />
      <WizardFrame form={form} existing={false} onLeave={() => void navigate('/campaigns')} finish={[
        { label: t('wizard.create'), primary: noSource, busy: create.isPending, run: (input, leave) => make(input, false, leave) },
        ...(noSource ? [] : [{ label: t('wizard.createStart'), primary: true, busy: create.isPending, run: (input: CampaignOutput, leave: () => void) => make(input, true, leave) }]),
      ]} />
    </>
  );
};
