import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useTRPC } from '../trpc';
import { useReadOnly } from '../use-read-only';

const Line = ({ children }: { children: ReactNode }) => <div className="border-b border-line p-2">{children}</div>;

/** What lasts about the workspace as a whole, above every screen: read-only, damaged, or mended and not yet read about. */
export const WorkspaceNotices = () => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const readOnly = useReadOnly();
  const health = useQuery(trpc.backups.health.queryOptions());
  const mend = useMutation(trpc.backups.mend.mutationOptions());
  const dismiss = useMutation(trpc.backups.dismiss.mutationOptions());
  const copy = useMutation(trpc.system.copy.mutationOptions());
  return (
    <>
      {readOnly && <Line><Notice tone="warn" role="status"><span className="font-medium">{t('app.readOnly.title')}</span> {t('app.readOnly.text')}</Notice></Line>}
      {health.data?.damaged && (
        <Line>
          <Notice tone="bad" role="alert" action={<Button size="small" busy={mend.isPending} onClick={() => mend.mutate()}>{t('app.damaged.mend')}</Button>}>
            <span className="font-medium">{t('app.damaged.title')}</span> {t('app.damaged.text')}
          </Notice>
        </Line>
      )}
      {health.data?.recoveries.map(({ id, message, quarantine }) => (
        <Line key={id}>
          <Notice tone="warn" role="status" action={
            <span className="flex gap-2">
              {quarantine && <Button size="small" kind="quiet" onClick={() => copy.mutate({ text: quarantine })}>{t('app.recovery.copy')}</Button>}
              <Button size="small" busy={dismiss.isPending} onClick={() => dismiss.mutate({ id })}>{t('app.recovery.read')}</Button>
            </span>
          }>
            <span className="break-words [overflow-wrap:anywhere]">{message}</span>
          </Notice>
        </Line>
      ))}
    </>
  );
};
