import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { dayAndTime } from '../../../app/format';
import { Loaded } from '../../../app/loaded';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { SkeletonText } from '../../../ui/skeleton';
import { VerdictBadge } from '../verdict-badge';

interface RevisionsDialogProps {
  open: boolean;
  comment: CommentDto;
  onClose: () => void;
  onUse: (text: string) => void;
}

/** Every text this draft had; an earlier one can be taken up again. */
export const RevisionsDialog = ({ open, comment, onClose, onUse }: RevisionsDialogProps) => {
  const { t } = useTranslation();
  const revisions = useQuery({ ...useTRPC().comments.revisions.queryOptions({ id: comment.id }), enabled: open });
  return (
    <Dialog open={open} onClose={onClose} title={t('review.revisions.title')} closeLabel={t('app.close')} wide>
      <Loaded query={revisions} skeleton={<SkeletonText label={t('app.loading')} />}>
        {(list) => (
          <ol className="flex flex-col divide-y divide-line">
            {list.map((revision) => (
              <li key={revision.revision} className="py-4 first:pt-0 last:pb-0">
                <div className="mb-2 flex items-center gap-2 text-soft">
                  <span>{t(`review.revisions.by.${revision.by}`)} · {dayAndTime(revision.at)} · {t('review.revisions.score', { score: Math.round(revision.score) })}</span>
                  <VerdictBadge verdict={revision.verdict} />
                  {revision.revision === comment.revision ? <span className="ml-auto text-small">{t('review.revisions.current')}</span> : <Button size="small" className="ml-auto" onClick={() => onUse(revision.text)}>{t('review.revisions.use')}</Button>}
                </div>
                <p className="font-serif text-read whitespace-pre-line">{revision.text}</p>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Dialog>
  );
};
