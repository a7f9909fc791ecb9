import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { PencilLine, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PostDto } from '@shared/contracts/post';
import { useCan } from '../../app/session/me';
import { useReadOnly } from '../../app/use-read-only';
import type { Outputs } from '../../app/trpc';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Panel } from '../../ui/panel';
import { useDraftWith, type DraftWith } from './use-draft-with';

/** Shown before the person asks for all of them. */
const fewPoints = 5;

const link = 'text-accent hover:underline';

/** The person says what the comment on this post builds on, where the writer found nothing near enough. */
export const DraftWithPanel = ({ post, drafts }: { post: PostDto; drafts: Outputs['comments']['list'] | undefined }) =>
  useCan()('generate_comments') && post.campaignId !== null ? <DraftWithPoint key={post.id} post={post} drafts={drafts} /> : null;

const DraftWithPoint = ({ post, drafts }: { post: PostDto; drafts: Outputs['comments']['list'] | undefined }) => {
  const { t } = useTranslation();
  const draftWith = useDraftWith(post, drafts);
  const { campaign, draftable, made, busy } = draftWith;
  const [chosen, setChosen] = useState(''); // stays over a draft that was stopped or refused
  if (!campaign || !(draftable || made || busy)) return null;
  return (
    <Panel title={t('posts.draftWith.title')}>
      {made && !busy && <Made id={made.id} />}
      {busy ? <Writing draftWith={draftWith} /> : !draftable ? null
        : campaign.talkingPoints.length === 0 ? <p className="text-soft text-pretty">{t('posts.draftWith.none')} <Link className={link} to={`/campaigns/${campaign.id}/edit`}>{t('posts.draftWith.add')}</Link></p>
          : <Choice draftWith={draftWith} skipped={post.skipped !== null} chosen={chosen} onChoose={setChosen} />}
    </Panel>
  );
};

const Made = ({ id }: { id: string }) => {
  const { t } = useTranslation();
  const open = useRef<HTMLAnchorElement>(null);
  useEffect(() => open.current?.focus(), []); // what had the focus is gone
  return <p role="status" className="text-pretty">{t('posts.draftWith.made')} <Link ref={open} className={link} to={`/review?id=${id}`}>{t('posts.draftWith.open')}</Link></p>;
};

const Writing = ({ draftWith: { now, stop, stopping } }: { draftWith: DraftWith }) => {
  const { t } = useTranslation();
  const stopper = useRef<HTMLButtonElement>(null);
  useEffect(() => stopper.current?.focus(), []);
  return (
    <>
      <div className="flex items-center gap-2">
        <PencilLine size={14} className="shrink-0 text-accent" aria-hidden />
        <p role="status" className="min-w-0 flex-1">{t(now?.text ? 'posts.draftWith.unchecked' : 'posts.draftWith.writing')}</p>
        <Button ref={stopper} size="small" icon={<Square size={11} aria-hidden />} busy={stopping} onClick={stop}>{t('posts.draftWith.stop')}</Button>
      </div>
      {now?.text && <p aria-live="off" className="mt-2 font-serif break-words text-soft">{now.text}</p>}
    </>
  );
};

interface ChoiceProps { draftWith: DraftWith; skipped: boolean; chosen: string; onChoose: (point: string) => void }

const Choice = ({ draftWith: { points, write, error }, skipped, chosen, onChoose }: ChoiceProps) => {
  const { t } = useTranslation();
  const readOnly = useReadOnly();
  const [all, setAll] = useState(points.findIndex(({ text }) => text === chosen) >= fewPoints);
  const [asked, setAsked] = useState(false);
  const again = useRef<HTMLButtonElement>(null);
  const back = error !== null;
  useEffect(() => { if (back) again.current?.focus(); }, [back]); // “Stop” had it, and is gone
  const shown = all ? points : points.slice(0, fewPoints);
  return (
    <form onSubmit={(event) => { event.preventDefault(); setAsked(true); if (chosen) write(chosen); }}>
      <p className="mb-2 text-soft text-pretty">{t(skipped ? 'posts.draftWith.skipped' : 'posts.draftWith.also')}</p>
      <RadioGroup aria-label={t('posts.draftWith.points')} value={chosen} onValueChange={(point) => onChoose(point as string)} className="-mx-2 flex flex-col">
        {shown.map(({ text, near }) => (
          <label key={text} className="flex items-start gap-2.5 rounded-control px-2 py-1.5 hover:bg-hover has-data-checked:bg-accent-soft">
            <Radio.Root value={text} aria-label={text} className="mt-0.5 flex size-4 shrink-0 items-center justify-center rounded-full border border-line-strong bg-raised data-checked:border-accent"><Radio.Indicator className="size-2 rounded-full bg-accent" /></Radio.Root>
            <span className="min-w-0 text-pretty break-words">{text}{near && <span className="mt-0.5 block text-small text-soft">{t('posts.draftWith.near')}</span>}</span>
          </label>
        ))}
      </RadioGroup>
      {error && <div className="mt-3"><Notice tone="warn" role="alert"><p className="text-pretty">{error}</p></Notice></div>}
      {asked && !chosen && <p role="alert" className="mt-2 text-small text-bad">{t('posts.draftWith.choose')}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {!all && points.length > fewPoints && <Button size="small" kind="quiet" className="-ml-2" onClick={() => setAll(true)}>{t('posts.draftWith.all', { count: points.length })}</Button>}
        <Button ref={again} type="submit" icon={<PencilLine size={14} aria-hidden />} disabledReason={readOnly}>{t('posts.draftWith.write')}</Button>
      </div>
    </form>
  );
};
