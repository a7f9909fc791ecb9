import { useQuery } from '@tanstack/react-query';
import { Pencil, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentDto, RevisionDto } from '@shared/contracts/comment';
import { ago, dayAndTime } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/class-names';
import { Dialog } from '../../../ui/dialog';
import { SkeletonText } from '../../../ui/skeleton';
import { wordDiff, WordDiff } from '../../../ui/word-diff';
import { VerdictBadge } from '../verdict-badge';

interface RevisionsDialogProps {
  open: boolean;
  comment: CommentDto;
  /** Why no text can be taken back now; null: one can. */
  blocked: string | null;
  busy: boolean;
  onClose: () => void;
  onUse: (text: string) => void;
  onRestore: (revision: number) => void;
}

/** Every text this draft had, what parts each from the one there is now, and the way back to it. */
export const RevisionsDialog = ({ open, comment, onClose, ...acts }: RevisionsDialogProps) => {
  const { t } = useTranslation();
  const revisions = useQuery({ ...useTRPC().comments.revisions.queryOptions({ id: comment.id }), enabled: open });
  return (
    <Dialog open={open} onClose={onClose} title={t('review.revisions.title')} closeLabel={t('app.close')} wide readable>
      <Loaded query={revisions} skeleton={<SkeletonText label={t('app.loading')} />}>{(list) => <Revisions list={list} comment={comment} {...acts} />}</Loaded>
    </Dialog>
  );
};

type RevisionsProps = Omit<RevisionsDialogProps, 'open' | 'onClose'> & { list: readonly RevisionDto[] };

const Revisions = ({ list, comment, ...acts }: RevisionsProps) => {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<number | null>(null);
  const current = list.find(({ revision }) => revision === comment.revision) ?? list[0];
  // What there was before is what one looks for.
  const shown = list.find(({ revision }) => revision === chosen) ?? list.find(({ revision }) => revision !== comment.revision) ?? current;
  if (!current || !shown) return null;
  return (
    <div className="grid grid-cols-[216px_minmax(0,1fr)] gap-5 max-[760px]:grid-cols-1">
      <ol aria-label={t('review.revisions.list')} className="flex flex-col gap-0.5">
        {list.map((revision) => (
          <li key={revision.revision}>
            <button type="button" aria-current={revision === shown || undefined} onClick={() => setChosen(revision.revision)} className={cx('flex w-full flex-col rounded-control px-2.5 py-2 text-left transition-colors', revision === shown ? 'bg-pressed' : 'hover:bg-hover')}>
              <span className="flex w-full items-baseline justify-between gap-2">
                <span className="font-medium">{t(`review.revisions.kind.${revision.kind}`, { from: revision.from })}</span>
                <span className="tabular text-small text-soft">{Math.round(revision.score)}</span>
              </span>
              <span className="text-small text-soft">{[revision.who ?? t('review.revisions.run'), ago(revision.at)].join(' · ')}</span>
              {revision === current && <span className="text-small font-medium text-accent">{t('review.revisions.current')}</span>}
            </button>
          </li>
        ))}
      </ol>
      <Revision revision={shown} current={current} {...acts} />
    </div>
  );
};

const Revision = ({ revision, current, blocked, busy, onUse, onRestore }: Omit<RevisionsProps, 'list' | 'comment'> & { revision: RevisionDto; current: RevisionDto }) => {
  const { t } = useTranslation();
  const isCurrent = revision === current;
  const { removed, added } = wordDiff(revision.text, current.text);
  const change = removed + added === 0 ? t('review.revisions.same') : [removed > 0 && t('review.revisions.removed', { count: removed }), added > 0 && t('review.revisions.added', { count: added })].filter(Boolean).join(', ');
  return (
    <section aria-label={t('review.revisions.shown', { revision: revision.revision })} className="min-w-0">
      <header className="mb-2 flex flex-wrap items-center gap-2 text-soft">
        <span>{t('review.revisions.number', { revision: revision.revision })} · {dayAndTime(revision.at)} · {t('review.revisions.score', { score: Math.round(revision.score) })}</span>
        <VerdictBadge verdict={revision.verdict} />
      </header>
      {isCurrent
        ? <p className="font-serif text-read break-words whitespace-pre-line">{revision.text}</p>
        : (
          <>
            <p className="mb-2 text-small text-soft">{t('review.revisions.direction')} <span className="tabular">{change}.</span></p>
            <WordDiff before={revision.text} after={current.text} words={t('review.revisions.marks', { returnObjects: true })} />
            <div className="mt-4 flex flex-wrap gap-2">
              <Button kind="primary" icon={<Undo2 size={14} aria-hidden />} busy={busy} disabledReason={blocked ?? (revision.text === current.text ? t('review.revisions.sameReason') : null)} onClick={() => onRestore(revision.revision)}>{t('review.revisions.restore')}</Button>
              <Button icon={<Pencil size={14} aria-hidden />} disabledReason={blocked} onClick={() => onUse(revision.text)}>{t('review.revisions.use')}</Button>
            </div>
            <p className="mt-2 text-small text-soft">{t('review.revisions.restoreHint')}</p>
          </>
        )}
    </section>
  );
};
