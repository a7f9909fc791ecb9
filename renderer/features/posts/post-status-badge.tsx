import { CircleDashed, CircleSlash, PenLine, ScanText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PostSummary } from '@shared/contracts/post';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/meter';

const looks: Record<PostSummary['status'], { tone: Tone; Icon: typeof PenLine }> = {
  found: { tone: 'neutral', Icon: CircleDashed }, analysed: { tone: 'neutral', Icon: ScanText }, skipped: { tone: 'warn', Icon: CircleSlash }, drafted: { tone: 'good', Icon: PenLine },
};

/** The state of a post; a skipped one names its reason. */
export const PostStatusBadge = ({ post }: { post: Pick<PostSummary, 'status' | 'skipped'> }) => {
  const { t } = useTranslation();
  const { tone, Icon } = looks[post.status];
  return <span title={post.skipped?.reason}><Badge tone={tone} icon={<Icon size={12} aria-hidden />}>{post.skipped ? t(`posts.skip.${post.skipped.code}`) : t(`posts.status.${post.status}`)}</Badge></span>;
};
