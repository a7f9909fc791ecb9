import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { lengthBands, type Length } from '@shared/contracts/style';
import type { Review } from '@shared/contracts/review';
import { cx } from '../../../ui/class-names';
import { segmentLook } from './draft-text';
import { issueSpans } from './issue-spans';
import { cutSegments } from './text-segments';

interface DraftEditorProps {
  text: string;
  /** The review of `reviewedText`; its spans are drawn only where they still stand. */
  review: Review;
  reviewedText: string;
  length: Length;
  onChange: (text: string) => void;
  onSave: () => void;
  onCancel: () => void;
}

const look = 'col-start-1 row-start-1 w-full px-3 py-2 font-serif text-read break-words whitespace-pre-wrap';

/** The draft as a field of the same face: a layer behind it underlines what breaks a rule. */
export const DraftEditor = ({ text, review, reviewedText, length, onChange, onSave, onCancel }: DraftEditorProps) => {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [low, high] = lengthBands[length];
  useEffect(() => {
    const area = field.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSave();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
  };
  const outside = text.length < low || text.length > high;
  return (
    <div>
      <div className="grid rounded-control border border-line-strong bg-raised focus-within:outline-2 focus-within:outline-accent">
        <div aria-hidden className={cx(look, 'pointer-events-none text-transparent')}>
          {text === reviewedText ? cutSegments({ start: 0, end: text.length }, issueSpans(review)).map((segment) => <span key={segment.start} className={segmentLook(segment.layers)}>{text.slice(segment.start, segment.end)}</span>) : text}
          {'​'}
        </div>
        <textarea ref={field} aria-label={t('review.draft.text')} value={text} maxLength={5000} onChange={(event) => onChange(event.target.value)} onKeyDown={key} className={cx(look, 'resize-none overflow-hidden bg-transparent outline-none')} />
      </div>
      <p className={cx('tabular mt-1 text-small', outside ? 'text-warn' : 'text-soft')}>
        {t('review.draft.characters', { count: text.length })} · {t('review.draft.band', { low, high })}
      </p>
    </div>
  );
};
