import { useMutation, useQuery } from '@tanstack/react-query';
import { Check, ClipboardCopy, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { ago } from '../../../app/format';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { PostingActs } from '../posting/posting-acts';
import { usePosting, waitsForWord } from '../posting/use-posting';
import { siteAdvice } from './site-advice';

interface ApprovedCardProps {
  comment: CommentDto;
  /** In short, right after the approval. */
  just?: boolean;
  onUndo?: () => void;
  onClose?: () => void;
}

/** Posting, assisted: the text goes to the clipboard, the post opens in the browser, the person does the rest (G1). */
export const ApprovedCard = ({ comment, just = false, onUndo, onClose }: ApprovedCardProps) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const say = useSay();
  const system = useQuery(trpc.posts.get.queryOptions({ id: comment.postId })).data?.commentSystem;
  const copy = useMutation(trpc.system.copy.mutationOptions({ onSuccess: () => say({ title: t('review.card.copied') }) }));
  const onWeb = comment.postUrl.startsWith('http');
  const posting = usePosting(comment);
  const waits = waitsForWord(posting) || posting.posting?.status === 'posted';
  return (
    <section aria-label={t('review.card.title')}>
      <div className="flex items-start gap-2">
        <Check size={16} className="mt-0.5 shrink-0 text-good" aria-hidden />
        <div className="min-w-0 flex-1" role={just ? 'status' : undefined}>
          <h3 className="font-semibold">{just ? t('review.card.just') : t('review.card.title')}</h3>
          <p className="truncate text-small text-soft">{just ? comment.postTitle : comment.approval && t('review.card.by', { name: comment.approval.by, when: ago(comment.approval.at) })}</p>
        </div>
        {onClose && <IconButton label={t('app.close')} icon={<X size={14} aria-hidden />} onClick={onClose} />}
      </div>
      <div className="mt-3"><PostingActs posting={posting} postUrl={comment.postUrl} short={just} /></div>
      {!waits && (
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="small" icon={<ClipboardCopy size={14} aria-hidden />} onClick={() => copy.mutate({ text: comment.text })}>{t('review.card.copy')}</Button>
          {!just && <Button size="small" kind="quiet" onClick={() => posting.markPosted()}>{t('posting.act.posted')}</Button>}
          {onUndo && <Button size="small" kind="quiet" onClick={onUndo}>{t('app.undo')}</Button>}
        </div>
      )}
      {system && (
        <div className="mt-3 text-small text-soft">
          {!just && <h4 className="font-medium text-text">{t('review.card.how')}</h4>}
          <ul className="flex flex-col gap-1">{siteAdvice(system, comment.text).slice(0, just ? 2 : 6).map((line) => <li key={line} className="text-pretty">{t(`review.advice.${line}`)}</li>)}</ul>
        </div>
      )}
      {!onWeb && <p className="mt-2 text-small text-soft">{t('review.card.file')}</p>}
      {!just && <p className="mt-2 text-small text-soft">{t('review.card.void')}</p>}
    </section>
  );
};
