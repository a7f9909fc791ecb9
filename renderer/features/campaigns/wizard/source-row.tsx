import { useQuery } from '@tanstack/react-query';
import { ChevronRight, CircleAlert, CircleCheck, LoaderCircle, RotateCw, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '@shared/contracts/campaign';
import { errorWords } from '../../../app/error-words';
import { useTRPC } from '../../../app/trpc';
import { cx } from '../../../ui/class-names';
import { IconButton } from '../../../ui/icon-button';

/** A source with what was found in it: its kind, how many posts, the first of them, what is wrong. */
export const SourceRow = ({ value, onRemove }: { value: string; onRemove?: () => void }) => {
  const { t } = useTranslation();
  const id = useId();
  const [open, setOpen] = useState(false);
  const preview = useQuery(useTRPC().campaigns.preview.queryOptions({ value }));
  const { data, error, isFetching } = preview;
  return (
    <div className="rounded-control border border-line bg-raised">
      <div className="flex min-h-9 items-center gap-2 py-1 pr-1 pl-2">
        <button type="button" aria-expanded={open} aria-controls={id} aria-label={t('wizard.sources.show', { value })} onClick={() => setOpen(!open)} className="flex size-6 items-center justify-center rounded-control text-faint hover:bg-hover hover:text-text"><ChevronRight size={14} aria-hidden className={cx('transition-transform', open && 'rotate-90')} /></button>
        <span className="min-w-0 flex-1 truncate font-mono text-small" title={value}>{value}</span>
        <span role="status" className="flex shrink-0 items-center gap-1.5 text-small text-soft">
          {isFetching ? <><LoaderCircle size={13} className="animate-spin motion-reduce:animate-none" aria-hidden />{t('wizard.sources.reading')}</> : error ? <><CircleAlert size={13} className="text-bad" aria-hidden />{errorWords(t, error).title}</> : data && <Found preview={data} />}
        </span>
        {error && !isFetching && <IconButton label={t('wizard.sources.again')} icon={<RotateCw size={13} aria-hidden />} onClick={() => void preview.refetch()} />}
        {onRemove && <IconButton label={t('wizard.sources.remove', { value })} icon={<X size={14} aria-hidden />} onClick={onRemove} />}
      </div>
      <div id={id} hidden={!open} className="border-t border-line px-4 py-2">
        {error && <p className="text-bad">{errorWords(t, error).detail}</p>}
        {data && <Entries preview={data} />}
      </div>
    </div>
  );
};

const Found = ({ preview }: { preview: ImportPreview }) => {
  const { t } = useTranslation();
  const kind = preview.kind as keyof typeof import('./en').wizard.sources.kind;
  return (
    <>
      {preview.problems.length > 0 ? <CircleAlert size={13} className="text-warn" aria-hidden /> : <CircleCheck size={13} className="text-good" aria-hidden />}
      {t(`wizard.sources.kind.${kind}`, { defaultValue: preview.kind })} · {t('wizard.sources.posts', { count: preview.total })}
      {preview.entries !== undefined && preview.entries > preview.total && ` ${t('wizard.sources.inEntries', { count: preview.entries })}`}
      {preview.problems.length > 0 && ` · ${t('wizard.sources.problems', { count: preview.problems.length })}`}
    </>
  );
};

const Entries = ({ preview }: { preview: ImportPreview }) => {
  const { t } = useTranslation();
  return (
    <>
      <ul className="flex flex-col gap-1">
        {preview.sample.map(({ url, title }) => <li key={url} className="flex gap-2"><span className="min-w-0 shrink truncate">{title ?? url}</span>{title && <span className="min-w-0 flex-1 truncate text-soft" title={url}>{url}</span>}</li>)}
      </ul>
      {preview.total > preview.sample.length && <p className="mt-1 text-soft">{t('wizard.sources.more', { count: preview.total - preview.sample.length })}</p>}
      {preview.problems.length > 0 && <ul className="mt-2 flex flex-col gap-1 text-warn">{preview.problems.slice(0, 20).map((problem) => <li key={`${problem.line}-${problem.message}`}>{problem.line !== null && t('wizard.sources.line', { line: problem.line })}{problem.message}</li>)}</ul>}
    </>
  );
};
