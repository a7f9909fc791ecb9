import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PostDto } from '@shared/contracts/post';
import { judgedSkips } from '@shared/contracts/source';
import { errorFacts, errorWords } from '../../app/error-words';
import { useTRPC, type Outputs } from '../../app/trpc';

type Drafts = Outputs['comments']['list'] | undefined;

/** Whether the post is one that a person may have drafted: main decides, with everything that it knows of the site. */
const isDraftable = ({ analysis, skipped, status }: PostDto, drafts: Drafts, most: number | undefined): boolean =>
  analysis !== null && status !== 'found' && (skipped === null || judgedSkips.includes(skipped.code)) && drafts !== undefined && most !== undefined && drafts.items.filter((draft) => draft.status !== 'rejected').length < most;

/** The nearest that the post leaves out first, then the others as the person wrote them. */
const nearestFirst = (points: readonly string[], { analysis }: PostDto): { text: string; near: boolean }[] => {
  const near = (analysis?.gaps ?? []).map(({ talkingPoint }) => talkingPoint).filter((point) => points.includes(point));
  return [...near.map((text) => ({ text, near: true })), ...points.filter((point) => !near.includes(point)).map((text) => ({ text, near: false }))];
};

/** A post drafted at the person's word: what there is to choose from, what is being written, and what came of it. */
export const useDraftWith = (post: PostDto, drafts: Drafts) => {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const campaign = useQuery({ ...trpc.campaigns.get.queryOptions({ id: post.campaignId ?? '' }), enabled: post.campaignId !== null }).data;
  const now = useQuery({ ...trpc.comments.drafting.queryOptions({ id: post.id }), staleTime: 0 }).data ?? null;
  const draft = useMutation(trpc.comments.draft.mutationOptions({ meta: { told: true } }));
  const stop = useMutation(trpc.comments.stopDrafting.mutationOptions());
  const told = (): string | null => {
    if (!draft.error) return null;
    const { title, detail } = errorWords(t, draft.error);
    const { code } = errorFacts(draft.error);
    return code === 'CANCELLED' ? t('posts.draftWith.stopped') : code === 'CONFLICT' ? detail : `${title}. ${detail}`;
  };
  return {
    campaign, now, draftable: isDraftable(post, drafts, campaign?.maxCommentsPerPost) && (!draft.data || drafts?.items.some(({ id }) => id === draft.data.id) === true), points: nearestFirst(campaign?.talkingPoints ?? [], post),
    made: draft.data ?? null, busy: draft.isPending || now !== null, error: told(),
    write: (talkingPoint: string) => draft.mutate({ postId: post.id, talkingPoint }), stop: () => stop.mutate({ id: post.id }), stopping: stop.isPending,
  };
};
export type DraftWith = ReturnType<typeof useDraftWith>;
