import { useQuery } from '@tanstack/react-query';
import { CircleHelp, ExternalLink } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ago } from '../../../app/format';
import { useTRPC } from '../../../app/trpc';
import { cx } from '../../../ui/class-names';

/** What was opened and waits for the person's word, unknown ones among them; a click leads to it. */
export const OpenPostings = ({ current, onSelect }: { current: string | undefined; onSelect: (id: string) => void }) => {
  const { t } = useTranslation();
  const open = useQuery(useTRPC().comments.openPostings.queryOptions()).data?.filter(({ commentId }) => commentId !== current) ?? [];
  if (open.length === 0) return null;
  return (
    <section aria-label={t('posting.waiting.title')} className="shrink-0 border-t border-line bg-surface">
      <h2 className="px-3 pt-2 text-small font-medium text-soft">{t('posting.waiting.title')}</h2>
      <ul className="max-h-32 overflow-y-auto pb-1" tabIndex={-1}>
        {open.map(({ commentId, postTitle, host, status, since }) => (
          <li key={commentId}>
            <button type="button" onClick={() => onSelect(commentId)} className="flex w-full items-center gap-2 px-3 py-1.5 text-left outline-offset-[-2px] hover:bg-hover">
              {status === 'unknown' ? <CircleHelp size={14} className="shrink-0 text-warn" aria-hidden /> : <ExternalLink size={14} className="shrink-0 text-accent" aria-hidden />}
              <span className="min-w-0 flex-1">
                <span className="block truncate" title={`${postTitle} · ${host}`}>{postTitle}</span>
                <span className={cx('block truncate text-small', status === 'unknown' ? 'text-warn' : 'text-soft')}>{status === 'unknown' ? t('posting.waiting.unknown') : t('posting.waiting.opened', { when: ago(since) })}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
