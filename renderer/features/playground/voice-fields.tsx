import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { commentTypes, lengths, tones } from '@shared/contracts/style';
import { useCan } from '../../app/session/me';
import { useTRPC } from '../../app/trpc';
import { Field } from '../../ui/field';
import { Input, Textarea } from '../../ui/input';
import { Select, type Choice } from '../../ui/select';
import type { PlaygroundDraft } from './playground-order';

interface VoiceFieldsProps {
  draft: PlaygroundDraft;
  onChange: (change: Partial<PlaygroundDraft>) => void;
}

/** For whom: a campaign as it stands, or what is typed on the spot. */
export const VoiceFields = ({ draft, onChange }: VoiceFieldsProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const can = useCan();
  const campaigns = useQuery(trpc.campaigns.list.queryOptions({ pageSize: 100, sort: 'updated' }, { enabled: can('view_campaign') })).data?.items ?? [];
  const typed = draft.campaignId === '';
  return (
    <>
      {campaigns.length > 0 && (
        <Field label={t('playground.voice')} hint={typed ? undefined : t('playground.asCampaign')}>
          {(aria) => <Select {...aria} label={t('playground.voice')} value={draft.campaignId} onChange={(campaignId) => onChange({ campaignId })} choices={[{ value: '', label: t('playground.typed') }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]} />}
        </Field>
      )}
      {typed && <TypedVoice draft={draft} onChange={onChange} />}
    </>
  );
};

const TypedVoice = ({ draft, onChange }: VoiceFieldsProps) => {
  const { t } = useTranslation();
  const personas = useQuery(useTRPC().personas.list.queryOptions()).data ?? [];
  return (
    <>
      {personas.length > 0 && <Field label={t('playground.persona')}>{({ id }) => <Select id={id} label={t('playground.persona')} value={draft.personaId} onChange={(personaId) => onChange({ personaId })} choices={[{ value: '', label: t('playground.nobody') }, ...personas.map(({ id: value, name }) => ({ value, label: name }))]} />}</Field>}
      <Field label={t('playground.topic')} optional={t('app.optional')}>{(aria) => <Input {...aria} value={draft.topic} maxLength={300} onChange={(event) => onChange({ topic: event.target.value })} />}</Field>
      <Field label={t('playground.points')} hint={t('playground.pointsHint')}>{(aria) => <Textarea {...aria} className="max-h-40 min-h-20" value={draft.points} onChange={(event) => onChange({ points: event.target.value })} />}</Field>
    </>
  );
};

/** Type, tone and length; what is left to the brief stays empty. */
export const MannerFields = ({ draft, onChange }: VoiceFieldsProps) => {
  const { t } = useTranslation();
  const left = draft.campaignId === '' && draft.reading !== 'post' ? t('playground.any') : t('playground.asBrief');
  const orLeft = <T extends string>(choices: readonly Choice<T>[]): Choice<T | ''>[] => [{ value: '', label: left }, ...choices];
  return (
    <div className="grid grid-cols-3 gap-3">
      <Field label={t('playground.type')}>{({ id }) => <Select id={id} label={t('playground.type')} value={draft.type} onChange={(type) => onChange({ type })} choices={orLeft(commentTypes.map((value) => ({ value, label: t(`comments.type.${value}`) })))} />}</Field>
      <Field label={t('playground.tone')}>{({ id }) => <Select id={id} label={t('playground.tone')} value={draft.tone} onChange={(tone) => onChange({ tone })} choices={orLeft(tones.map((value) => ({ value, label: t(`comments.tone.${value}`) })))} />}</Field>
      <Field label={t('playground.length')}>{({ id }) => <Select id={id} label={t('playground.length')} value={draft.length} onChange={(length) => onChange({ length })} choices={orLeft(lengths.map((value) => ({ value, label: t(`comments.length.${value}`) })))} />}</Field>
    </div>
  );
};
