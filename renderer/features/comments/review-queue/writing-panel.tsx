import { PencilLine, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import type { Rewriting } from './use-rewriting';
import type { Writing } from './use-writing';

/** Another draft while it comes, plainly apart from the one there is; or why there is none. */
export const WritingPanel = ({ id, writing, rewriting, onAskAgain }: { id: string; writing: Writing; rewriting: Rewriting; onAskAgain: () => void }) => {
  const { t } = useTranslation();
  const { now, stop, stopping } = writing;
  const { refusal } = rewriting;
  if (!now) {
    if (refusal?.id !== id) return null;
    return (
      <Notice tone="warn">
        <p role="alert" className="text-pretty">{refusal.text}</p>
        <div className="mt-2 flex gap-1"><Button size="small" onClick={onAskAgain}>{t('review.writing.askAgain')}</Button><Button size="small" kind="quiet" onClick={rewriting.forget}>{t('app.close')}</Button></div>
      </Notice>
    );
  }
  return (
    <section aria-label={t('review.writing.label')} className="rounded-panel border border-dashed border-line-strong bg-surface px-4 py-3">
      <div className="flex items-center gap-2">
        <PencilLine size={14} className="shrink-0 text-accent" aria-hidden />
        <p role="status" className="min-w-0 flex-1 font-medium">{now.text === null ? t('review.writing.begun') : t('review.writing.unchecked')}</p>
        <Button size="small" icon={<Square size={11} aria-hidden />} busy={stopping} onClick={stop}>{t('review.writing.stop')}</Button>
      </div>
      {now.text !== null && <p data-testid="writing-text" aria-live="off" className="mt-2 font-serif text-read break-words text-soft">{now.text}</p>}
      <p className="mt-1 text-small text-soft">{now.draft === null ? t('review.writing.stays') : t('review.writing.which', { draft: now.draft })}</p>
    </section>
  );
};
