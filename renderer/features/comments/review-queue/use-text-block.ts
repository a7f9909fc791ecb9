import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { useWhyNot } from '../../../app/session/me';
import { usePosting, waitsForWord } from '../posting/use-posting';

/** Why the text of a comment can not be another now; null when it can. */
export const useTextBlock = (comment: CommentDto, { editing, writing }: { editing: boolean; writing: boolean }): string | null => {
  const { t } = useTranslation();
  const whyNot = useWhyNot();
  const posting = usePosting(comment);
  if (editing) return t('review.revisions.editing');
  if (writing) return t('review.writing.wait');
  return whyNot('generate_comments') ?? (waitsForWord(posting) ? t('posting.first') : null);
};
