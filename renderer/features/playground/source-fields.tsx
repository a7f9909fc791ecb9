import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../../app/trpc';
import { Field } from '../../ui/field';
import { Input, Textarea } from '../../ui/input';
import { Segments } from '../../ui/segments';
import { Select } from '../../ui/select';
import { readingKinds, type PlaygroundDraft, type ReadingKind } from './playground-order';

interface SourceFieldsProps {
  draft: PlaygroundDraft;
  onChange: (change: Partial<PlaygroundDraft>) => void;
  missing: ReadingKind | null;
}

export const SourceFields = ({ draft, onChange: set, missing }: SourceFieldsProps) => {
  const { t } = useTranslation();
  const problem = missing ? t(`playground.needs.${missing}`) : undefined;
  return (
    <>
      <div className="self-start"><Segments label={t('playground.source')} value={draft.reading} onChange={(reading) => set({ reading })} choices={readingKinds.map((value) => ({ value, label: t(`playground.reads.${value}`) }))} /></div>
      {draft.reading === 'text' && (
        <>
          <Field label={t('playground.postTitle')} optional={t('app.optional')}>{(aria) => <Input {...aria} value={draft.title} maxLength={300} onChange={(event) => set({ title: event.target.value })} />}</Field>
          <Field label={t('playground.text')} error={problem}>{(aria) => <Textarea {...aria} className="max-h-60 min-h-28" value={draft.text} onChange={(event) => set({ text: event.target.value })} />}</Field>
        </>
      )}
      {draft.reading === 'url' && <Field label={t('playground.url')} hint={t('playground.urlHint')} error={problem}>{(aria) => <Input {...aria} type="url" value={draft.url} onChange={(event) => set({ url: event.target.value })} />}</Field>}
      {draft.reading === 'post' && <PostField value={draft.postId} onChange={(postId) => set({ postId })} error={problem} />}
    </>
  );
};

const PostField = ({ value, onChange, error }: { value: string; onChange: (id: string) => void; error: string | undefined }) => {
  const { t } = useTranslation();
  const posts = useQuery(useTRPC().posts.list.queryOptions({ pageSize: 100, sort: 'newest' }));
  const choices = (posts.data?.items ?? []).filter(({ words }) => words > 0).map(({ id, title, url }) => ({ value: id, label: title || url }));
  if (posts.data && choices.length === 0) return <p className="text-soft">{t('playground.noPosts')}</p>;
  return <Field label={t('playground.post')} error={error}>{({ id }) => <Select id={id} label={t('playground.post')} value={value} onChange={onChange} choices={choices} />}</Field>;
};
