import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ReaderComment } from '@shared/contracts/post';
import { day } from '../../app/format';

/** What readers wrote, apart from the article and never quoted (G8). */
export const ReaderComments = ({ comments }: { comments: readonly ReaderComment[] }) => {
  const { t } = useTranslation();
  return (
    <details className="group mt-8 border-t border-line pt-3 font-sans text-base">
      <summary className="flex h-8 list-none items-center gap-1 rounded-control text-soft hover:text-text">
        <ChevronRight size={14} aria-hidden className="transition-transform group-open:rotate-90" />
        {t('review.post.readers', { count: comments.length })}
      </summary>
      <ol className="mt-2 flex flex-col gap-4">
        {comments.map((comment, at) => (
          <li key={at} className="border-l-2 border-line pl-3">
            <p className="text-small text-soft"><span className="font-medium">{comment.author ?? t('review.post.anonymous')}</span>{comment.date && ` · ${day(comment.date)}`}</p>
            <p className="text-pretty whitespace-pre-line">{comment.text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
};
