import { Ban, CircleCheck, CircleX, Clock, LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TaskStatus } from '@shared/contracts/task';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/meter';

const looks: Record<TaskStatus, { tone: Tone; Icon: typeof Clock }> = {
  queued: { tone: 'neutral', Icon: Clock }, running: { tone: 'accent', Icon: LoaderCircle }, done: { tone: 'good', Icon: CircleCheck }, failed: { tone: 'bad', Icon: CircleX }, cancelled: { tone: 'neutral', Icon: Ban },
};

export const TaskStatusBadge = ({ status }: { status: TaskStatus }) => {
  const { t } = useTranslation();
  const { tone, Icon } = looks[status];
  return <Badge tone={tone} icon={<Icon size={12} aria-hidden className={status === 'running' ? 'animate-spin motion-reduce:animate-none' : undefined} />}>{t(`tasks.status.${status}`)}</Badge>;
};
