import { BookOpenText, Check, Send, X } from 'lucide-react';
import type { CommentStatus } from '@shared/contracts/comment';
import { useWords } from '../../app/i18n/use-words';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/meter';

const looks: Record<CommentStatus, { tone: Tone; Icon: typeof Check }> = {
  awaiting: { tone: 'neutral', Icon: BookOpenText }, approved: { tone: 'accent', Icon: Check }, rejected: { tone: 'neutral', Icon: X }, posted: { tone: 'good', Icon: Send },
};

export const CommentStatusBadge = ({ status }: { status: CommentStatus }) => {
  const t = useWords();
  const { tone, Icon } = looks[status];
  return <Badge tone={tone} icon={<Icon size={12} aria-hidden />}>{t(`comments.status.${status}`)}</Badge>;
};
