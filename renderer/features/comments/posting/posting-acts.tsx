import { useMutation } from '@tanstack/react-query';
import { Check, ExternalLink, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ago } from '../../../app/format';
import { useWhyNot } from '../../../app/session/me';
import { useSingleKeys } from '../../../app/theme';
import { useTRPC } from '../../../app/trpc';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { LimitDialog } from './limit-dialog';
import { PostedDialog } from './posted-dialog';
import { waitsForWord, type Posting } from './use-posting';

const icon = 14;

/** The step that comes next: open and copy, or the person's word on what became of it. */
export const PostingActs = ({ posting, postUrl, short = false }: { posting: Posting; postUrl: string; short?: boolean }) => {
  const { t } = useTranslation();
  const keys = useSingleKeys();
  const whyNot = useWhyNot()('generate_comments');
  const look = useMutation(useTRPC().system.openExternal.mutationOptions());
  const [details, setDetails] = useState(false);
  const key = (name: string) => (keys ? name : undefined);
  const state = posting.posting;
  const unknown = state?.status === 'unknown';
  const onWeb = postUrl.startsWith('http');
  if (state?.status === 'posted') return <p role="status" className="flex items-center gap-1.5"><Check size={icon} className="text-good" aria-hidden />{t('posting.step.posted')} {ago(state.postedAt ?? '')}</p>;
  return (
    <div className="flex flex-col gap-2">
      {unknown && <Notice tone="warn" role="status"><p className="font-medium">{t('posting.unknown.title')}</p><p className="text-pretty">{t('posting.unknown.text')}</p></Notice>}
      {state?.status === 'opened' && <p role="status" className="text-small text-soft">{t('posting.opened', { when: ago(state.openedAt ?? '') })}</p>}
      {waitsForWord(posting) ? (
        <div className="flex flex-wrap gap-2">
          <Button kind="primary" size="small" keys={key('P')} busy={posting.busy} disabledReason={whyNot} icon={<Check size={icon} aria-hidden />} onClick={() => posting.markPosted()}>{t('posting.act.posted')}</Button>
          <Button size="small" keys={key('N')} busy={posting.busy} disabledReason={whyNot} icon={<X size={icon} aria-hidden />} onClick={posting.markNotPosted}>{t('posting.act.notPosted')}</Button>
          {unknown
            ? <Button size="small" icon={<ExternalLink size={icon} aria-hidden />} onClick={() => look.mutate({ url: postUrl })}>{t('posting.act.look')}</Button>
            : <Button size="small" kind="quiet" disabledReason={whyNot} icon={<ExternalLink size={icon} aria-hidden />} onClick={() => posting.open(true)}>{t('posting.act.again')}</Button>}
          {!short && <Button size="small" kind="quiet" disabledReason={whyNot} onClick={() => setDetails(true)}>{t('posting.act.details')}</Button>}
        </div>
      ) : onWeb && <Button kind="primary" size="small" className="self-start" keys={key('O')} busy={posting.busy} disabledReason={whyNot} icon={<ExternalLink size={icon} aria-hidden />} onClick={() => posting.open()}>{t('posting.act.open')}</Button>}
      <LimitDialog limit={posting.limit} onClose={posting.closeLimit} />
      <PostedDialog key={String(details)} open={details} posting={posting} onClose={() => setDetails(false)} />
    </div>
  );
};
