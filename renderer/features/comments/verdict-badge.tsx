import { CircleCheck, CirclePause, CircleX } from 'lucide-react';
import type { Verdict } from '@shared/contracts/review';
import { useWords } from '../../app/i18n/use-words';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/meter';

export const verdictTones: Record<Verdict, Tone> = { ready: 'good', needs_revision: 'warn', rejected: 'bad' };
const icons: Record<Verdict, typeof CircleCheck> = { ready: CircleCheck, needs_revision: CirclePause, rejected: CircleX };

/** The reviewer's verdict; approval is the person's word and looks different. */
export const VerdictBadge = ({ verdict }: { verdict: Verdict }) => {
  const t = useWords();
  const Icon = icons[verdict];
  return <Badge tone={verdictTones[verdict]} icon={<Icon size={12} aria-hidden />}>{t(`comments.verdict.${verdict}`)}</Badge>;
};
