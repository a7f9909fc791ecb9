import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CommentDto } from '@shared/contracts/comment';
import { useTRPC, type Inputs } from '../../../app/trpc';
import { Field } from '../../../ui/field';
import { Select, type Choice } from '../../../ui/select';

/** `any`, `another`, or the certain one by its place in the list. */
export interface Grounds { passage: string; talkingPoint: string }
export const anyGrounds: Grounds = { passage: 'any', talkingPoint: 'any' };

type Asked = Pick<Inputs['comments']['regenerate'], 'avoid' | 'use'>;

const short = (text: string, most = 72): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

const useGrounds = (comment: CommentDto) => {
  const trpc = useTRPC();
  const post = useQuery(trpc.posts.get.queryOptions({ id: comment.postId }));
  const campaign = useQuery(trpc.campaigns.get.queryOptions({ id: comment.campaignId }));
  return { passages: post.data?.analysis?.passages ?? [], points: campaign.data?.talkingPoints ?? [] };
};

/** What another draft shall rest on: anything, something else than now, or a certain passage and talking point. */
export const useGroundChoice = (comment: CommentDto, grounds: Grounds): { passages: Choice<string>[]; points: Choice<string>[]; asked: Asked } => {
  const { t } = useTranslation();
  const { passages, points } = useGrounds(comment);
  const choices = (texts: readonly string[], now: boolean, another: string): Choice<string>[] =>
    [{ value: 'any', label: t('review.regenerate.any') }, ...(now ? [{ value: 'another', label: another }] : []), ...texts.map((text, at) => ({ value: String(at), label: short(text) }))];
  const [passage, talkingPoint] = [passages[Number(grounds.passage)], points[Number(grounds.talkingPoint)]];
  const avoid = (['passage', 'talkingPoint'] as const).filter((ground) => grounds[ground] === 'another');
  const use = { ...(passage ? { passage: { start: passage.start, end: passage.end } } : {}), ...(talkingPoint === undefined ? {} : { talkingPoint }) };
  return {
    passages: choices(passages.map(({ quote }) => quote), comment.evidence.length > 0, t('review.regenerate.anotherPassage')), points: choices(points, comment.talkingPoints.length > 0, t('review.regenerate.anotherPoint')),
    asked: { ...(avoid.length > 0 ? { avoid } : {}), ...(Object.keys(use).length > 0 ? { use } : {}) },
  };
};

interface GroundChoiceProps { grounds: Grounds; onChange: (grounds: Grounds) => void; passages: readonly Choice<string>[]; points: readonly Choice<string>[] }

export const GroundChoice = ({ grounds, onChange, passages, points }: GroundChoiceProps) => {
  const { t } = useTranslation();
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('review.regenerate.passage')}>{(aria) => <Select {...aria} className="w-full" label={t('review.regenerate.passage')} value={grounds.passage} onChange={(passage) => onChange({ ...grounds, passage })} choices={passages} />}</Field>
      <Field label={t('review.regenerate.point')}>{(aria) => <Select {...aria} className="w-full" label={t('review.regenerate.point')} value={grounds.talkingPoint} onChange={(talkingPoint) => onChange({ ...grounds, talkingPoint })} choices={points} />}</Field>
    </div>
  );
};
