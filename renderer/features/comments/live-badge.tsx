import { CircleCheck, CircleHelp, CircleX, Hourglass, PencilLine } from 'lucide-react';
import type { LiveState } from '@shared/contracts/verification';
import { useWords } from '../../app/i18n/use-words';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/meter';

const looks: Record<LiveState, { tone: Tone; Icon: typeof CircleX }> = {
  live: { tone: 'good', Icon: CircleCheck }, held: { tone: 'accent', Icon: Hourglass }, edited: { tone: 'warn', Icon: PencilLine }, removed: { tone: 'bad', Icon: CircleX }, unknown: { tone: 'neutral', Icon: CircleHelp },
};

/** What later looks say of a posted comment. */
export const LiveBadge = ({ live }: { live: LiveState }) => {
  const t = useWords();
  const { tone, Icon } = looks[live];
  return <Badge tone={tone} icon={<Icon size={12} aria-hidden />}>{t(`posting.live.${live}`)}</Badge>;
};
