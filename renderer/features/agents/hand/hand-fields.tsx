import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ConfiguredAgent } from '@shared/contracts/agent-config';
import { commentTypes, lengths, tones } from '@shared/contracts/style';
import { useTRPC } from '../../../app/trpc';
import { Field } from '../../../ui/field';
import { Input, Textarea } from '../../../ui/input';
import { Segments } from '../../../ui/segments';
import { Select } from '../../../ui/select';
import { TagInput } from '../../../ui/tag-input';
import { readingKinds, type HandDraft, type Missing } from './hand-order';

interface HandFieldsProps {
  agent: ConfiguredAgent;
  draft: HandDraft;
  onChange: (change: Partial<HandDraft>) => void;
  missing: readonly Missing[];
}

export const HandFields = (props: HandFieldsProps) => {
  const { t } = useTranslation();
  const { agent, draft, onChange, missing } = props;
  return (
    <>
      {agent === 'researcher' ? <SourceFields {...props} /> : <ReadingFields {...props} />}
      {agent === 'reviewer' && <Field label={t('agents.hand.comment')} error={missing.includes('comment') ? t('agents.hand.needs.comment') : undefined}>{(aria) => <Textarea {...aria} rows={4} className="max-h-60" value={draft.comment} onChange={(event) => onChange({ comment: event.target.value })} />}</Field>}
      {(agent === 'writer' || agent === 'reviewer') && <Field label={t('agents.hand.points')} optional={t('app.optional')}>{(aria) => <Textarea {...aria} rows={3} className="max-h-60" value={draft.points} onChange={(event) => onChange({ points: event.target.value })} />}</Field>}
      {agent === 'writer' && (
        <div className="grid grid-cols-3 gap-4">
          <Field label={t('agents.hand.type')}>{({ id }) => <Select id={id} label={t('agents.hand.type')} value={draft.type} onChange={(type) => onChange({ type })} choices={commentTypes.map((value) => ({ value, label: t(`comments.type.${value}`) }))} />}</Field>
          <Field label={t('agents.hand.tone')}>{({ id }) => <Select id={id} label={t('agents.hand.tone')} value={draft.tone} onChange={(tone) => onChange({ tone })} choices={tones.map((value) => ({ value, label: t(`comments.tone.${value}`) }))} />}</Field>
          <Field label={t('agents.hand.length')}>{({ id }) => <Select id={id} label={t('agents.hand.length')} value={draft.length} onChange={(length) => onChange({ length })} choices={lengths.map((value) => ({ value, label: t(`comments.length.${value}`) }))} />}</Field>
        </div>
      )}
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('agents.hand.priority')} hint={t('agents.hand.priorityHint')}>{(aria) => <Input {...aria} type="number" min={1} max={10} className="tabular max-w-28" value={draft.priority} onChange={(event) => onChange({ priority: event.target.value })} />}</Field>
        <Field label={t('agents.hand.timeout')} hint={t('agents.config.range', { min: 30, max: 3600 })}>{(aria) => <Input {...aria} type="number" min={30} max={3600} className="tabular max-w-28" value={draft.timeout} onChange={(event) => onChange({ timeout: event.target.value })} />}</Field>
      </div>
    </>
  );
};

const SourceFields = ({ draft, onChange, missing }: HandFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <Field label={t('agents.hand.source')} hint={t('agents.hand.sourceHint')} error={missing.includes('source') ? t('agents.hand.needs.source') : undefined}>{(aria) => <Input {...aria} value={draft.source} onChange={(event) => onChange({ source: event.target.value })} />}</Field>
      <Field label={t('agents.hand.keywords')} optional={t('app.optional')}>{(aria) => <TagInput {...aria} value={draft.keywords} onChange={(keywords) => onChange({ keywords })} removeLabel={(item) => t('app.removeItem', { item })} />}</Field>
    </>
  );
};

const ReadingFields = ({ draft, onChange, missing }: HandFieldsProps) => {
  const { t } = useTranslation();
  return (
    <>
      <div className="self-start"><Segments label={t('agents.hand.read')} value={draft.reading} onChange={(reading) => onChange({ reading })} choices={readingKinds.map((value) => ({ value, label: t(`agents.hand.reads.${value}`) }))} /></div>
      {draft.reading === 'text' && (
        <>
          <Field label={t('agents.hand.title')} optional={t('app.optional')}>{(aria) => <Input {...aria} value={draft.title} onChange={(event) => onChange({ title: event.target.value })} />}</Field>
          <Field label={t('agents.hand.text')} error={missing.includes('text') ? t('agents.hand.needs.text') : undefined}>{(aria) => <Textarea {...aria} rows={8} className="max-h-80 min-h-40" value={draft.text} onChange={(event) => onChange({ text: event.target.value })} />}</Field>
        </>
      )}
      {draft.reading === 'url' && <Field label={t('agents.hand.url')} error={missing.includes('url') ? t('agents.hand.needs.url') : undefined}>{(aria) => <Input {...aria} type="url" value={draft.url} onChange={(event) => onChange({ url: event.target.value })} />}</Field>}
      {draft.reading === 'post' && <PostField draft={draft} onChange={onChange} missing={missing} />}
    </>
  );
};

const PostField = ({ draft, onChange, missing }: Omit<HandFieldsProps, 'agent'>) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const posts = useQuery(trpc.posts.list.queryOptions({ pageSize: 100, sort: 'newest' })).data?.items.filter(({ words }) => words > 0) ?? [];
  if (posts.length === 0) return <p className="text-soft">{t('agents.hand.noPosts')}</p>;
  return (
    <Field label={t('agents.hand.post')} error={missing.includes('post') ? t('agents.hand.needs.post') : undefined}>
      {({ id }) => <Select id={id} label={t('agents.hand.post')} value={draft.postId} onChange={(postId) => onChange({ postId })} choices={posts.map(({ id: value, title, url }) => ({ value, label: title || url }))} />}
    </Field>
  );
};
