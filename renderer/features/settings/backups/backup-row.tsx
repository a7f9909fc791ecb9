import { useMutation } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleHelp, ClockArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupDto, BackupState } from '@shared/contracts/backup';
import { ago, dayAndTime, size } from '../../../app/format';
import { useSay } from '../../../app/toaster';
import { useTRPC } from '../../../app/trpc';
import { useReadOnly } from '../../../app/use-read-only';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import type { Tone } from '../../../ui/meter';

const looks: Record<BackupState, { tone: Tone; icon: ReactNode }> = {
  good: { tone: 'good', icon: <CircleCheck size={12} aria-hidden /> },
  damaged: { tone: 'bad', icon: <CircleAlert size={12} aria-hidden /> },
  newer: { tone: 'warn', icon: <ClockArrowUp size={12} aria-hidden /> },
  unchecked: { tone: 'neutral', icon: <CircleHelp size={12} aria-hidden /> },
};

interface BackupRowProps {
  backup: BackupDto;
  /** One is being made. */
  busy: boolean;
  onRestore: () => void;
}

export const BackupRow = ({ backup, busy, onRestore }: BackupRowProps) => {
  const { t } = useTranslation();
  const say = useSay();
  const readOnly = useReadOnly();
  const verify = useMutation(useTRPC().backups.verify.mutationOptions({ onSuccess: ({ state }) => say({ title: t(`backups.verified.${state}`) }) }));
  const { name, kind, at, bytes, state, checkedAt, problem, campaigns, posts, comments } = backup;
  const when = dayAndTime(at);
  const known = campaigns !== null && posts !== null && comments !== null;
  const contents = known ? [t('backups.campaigns', { count: campaigns }), t('backups.posts', { count: posts }), t('backups.comments', { count: comments })].join(', ') : state === 'unchecked' ? t('backups.contentsUnknown') : null;
  const whyNot = readOnly ?? (state === 'damaged' || state === 'newer' ? t(`backups.why.${state}`) : busy ? t('backups.why.busy') : null);
  return (
    <li className="flex items-center gap-3 border-b border-line px-4 py-2.5 last:border-0">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="tabular font-medium">{when}</span>
          <span className="text-soft">{t(`backups.kinds.${kind}`)}</span>
          <span title={checkedAt ? t('backups.checked', { when: ago(checkedAt) }) : undefined}><Badge {...looks[state]}>{t(`backups.states.${state}`)}</Badge></span>
        </div>
        <div className="tabular truncate text-small text-soft">{[size(bytes), contents].filter(Boolean).join(' · ')}</div>
        {problem && <div className="text-small text-bad">{t('backups.problem', { problem })}</div>}
      </div>
      <Button size="small" kind="quiet" aria-label={t('backups.verifyOne', { when })} busy={verify.isPending} onClick={() => verify.mutate({ name })}>{t('backups.verify')}</Button>
      <Button size="small" aria-label={t('backups.restoreOne', { when })} disabledReason={whyNot} onClick={onRestore}>{t('backups.restore')}</Button>
    </li>
  );
};
