import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policyForbids, type SiteMemoryDto } from '@shared/contracts/site-memory';
import { useSay } from '../../app/toaster';
import { useTRPC } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input, Textarea } from '../../ui/input';
import { Select } from '../../ui/select';

/** Notes a policy and a cooldown by hand. What the site says itself stays as it is. */
export const SitePolicyDialog = ({ open, memory, onClose }: { open: boolean; memory: SiteMemoryDto; onClose: () => void }) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useSay();
  const ofSite = memory.policy?.by === 'site' && memory.policy.forbids !== null;
  const [forbids, setForbids] = useState<(typeof policyForbids)[number] | ''>(memory.policy?.forbids ?? '');
  const [quote, setQuote] = useState(memory.policy?.quote ?? '');
  const [days, setDays] = useState(memory.ownCooldown ? String(memory.cooldownDays) : '');
  const save = useMutation(trpc.blogs.setPolicy.mutationOptions({
    onSuccess: (after) => {
      queryClient.setQueryData(trpc.blogs.policy.queryKey({ id: after.blogId }), after);
      say({ title: t('blogs.memory.saved') });
      onClose();
    },
  }));
  const wrong = days !== '' && !(Number.isInteger(Number(days)) && Number(days) >= 0 && Number(days) <= 365) ? t('settings.needs.range', { min: 0, max: 365 }) : null;
  const go = () => save.mutate({ id: memory.blogId, ...(ofSite ? {} : { forbids: forbids === '' ? null : forbids, quote }), cooldownDays: days === '' ? null : Number(days) });
  return (
    <Dialog open={open} onClose={onClose} title={t('blogs.memory.editTitle', { host: memory.host })} description={ofSite ? t('blogs.memory.siteSays') : undefined} closeLabel={t('app.close')}
      footer={<><Button onClick={onClose}>{t('app.cancel')}</Button><Button kind="primary" busy={save.isPending} disabledReason={wrong} onClick={go}>{t('blogs.memory.save')}</Button></>}>
      <div className="flex flex-col gap-4">
        {!ofSite && <Field label={t('blogs.memory.policy')}>{(aria) => <Select {...aria} label={t('blogs.memory.policy')} value={forbids} onChange={setForbids} choices={[{ value: '' as const, label: t('blogs.memory.allows') }, ...policyForbids.map((value) => ({ value, label: t(`blogs.memory.forbids.${value}`) }))]} />}</Field>}
        {!ofSite && forbids !== '' && <Field label={t('blogs.memory.quote')} optional={t('app.optional')}>{(aria) => <Textarea {...aria} maxLength={1000} value={quote} onChange={(event) => setQuote(event.target.value)} />}</Field>}
        <Field label={t('blogs.memory.ownCooldown')} hint={t('blogs.memory.cooldownHint')} error={wrong ?? undefined} optional={t('app.optional')}>{(aria) => <Input {...aria} type="number" min={0} max={365} className="tabular max-w-24" value={days} onChange={(event) => setDays(event.target.value)} />}</Field>
      </div>
    </Dialog>
  );
};
