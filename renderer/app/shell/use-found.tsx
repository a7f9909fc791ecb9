import { useQuery } from '@tanstack/react-query';
import { MessageSquareText, ScrollText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Snippet } from '@shared/contracts/search';
import { useTRPC } from '../trpc';
import type { Command } from './use-commands';

const size = 15;
const pauseMs = 150;
/** One letter finds everything. */
const shortest = 2;

const usePaused = (text: string): string => {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
};

const Passage = ({ snippet }: { snippet: Snippet }) => (
  <>{snippet.map((part, at) => (part.hit ? <mark key={at} className="text-text">{part.text}</mark> : <span key={at}>{part.text}</span>))}</>
);

/** Posts and comments that hold what is typed, after a pause in typing; a search that was overtaken is given up. */
export const useFound = (text: string): { commands: Command[]; searching: boolean; failed: boolean } => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = text.trim();
  const paused = usePaused(words);
  const wanted = words.length >= shortest;
  const found = useQuery(useTRPC().search.everything.queryOptions({ query: paused.slice(0, 200) || '-' }, { enabled: wanted && paused.length >= shortest, gcTime: 60_000, trpc: { abortOnUnmount: true } }));
  const hits = wanted && paused === words ? found.data : undefined;
  const all = (to: string, label: string): Command => ({ id: to, group: label, label: t('app.palette.showAll', { text: words }), icon: null, run: () => void navigate(`${to}?search=${encodeURIComponent(words)}`) });
  const posts = (hits?.posts ?? []).map((post): Command => ({
    id: post.id, group: t('app.palette.posts'), label: post.title || post.host, aside: post.host, detail: <Passage snippet={post.snippet} />, icon: <ScrollText size={size} />, run: () => void navigate(`/posts/${post.id}`),
  }));
  const comments = (hits?.comments ?? []).map((comment): Command => ({
    id: comment.id, group: t('app.palette.comments'), label: comment.postTitle, aside: t(`comments.status.${comment.status}`), detail: <Passage snippet={comment.snippet} />, icon: <MessageSquareText size={size} />,
    run: () => void navigate(`/review?${comment.status === 'approved' || comment.status === 'rejected' ? `view=${comment.status}&` : ''}id=${comment.id}`),
  }));
  return {
    commands: [...(posts.length > 0 ? [...posts, all('/posts', t('app.palette.posts'))] : []), ...(comments.length > 0 ? [...comments, all('/comments', t('app.palette.comments'))] : [])],
    searching: wanted && (paused !== words || found.isFetching), failed: wanted && !found.isFetching && found.isError,
  };
};
