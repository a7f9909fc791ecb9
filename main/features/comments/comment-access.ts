import type { CommentDto } from '@shared/contracts/comment';
import { AppError } from '../../core/app-error';
import { ownerFilter, type Actor } from '../accounts';
import type { PostRow } from '../posts';
import type { CommentRow } from './comment.entity';
import { commentDtoOf } from './comment.mapper';
import type { CommentCampaign, CommentPorts } from './comment.ports';

/** A comment with what it hangs on. */
export interface OpenComment {
  row: CommentRow;
  post: PostRow;
  campaign: CommentCampaign;
}

export interface CommentAccess {
  /** @throws NOT_FOUND also when the actor may not see it */
  open(actor: Actor, id: string): Promise<OpenComment>;
  /** A post with its campaign. @throws NOT_FOUND also when the actor may not see it */
  post(actor: Actor, id: string): Promise<Pick<OpenComment, 'post' | 'campaign'>>;
  dto(open: OpenComment): CommentDto;
}

export const createCommentAccess = ({ comments, posts, campaign }: Pick<CommentPorts, 'comments' | 'posts' | 'campaign'>): CommentAccess => {
  const openPost = async (actor: Actor, id: string, what: 'comment' | 'post'): Promise<Pick<OpenComment, 'post' | 'campaign'>> => {
    const post = await posts.find(id);
    const found = post ? await campaign(post.campaignId) : null;
    const owner = ownerFilter(actor);
    if (!post || !found || (owner !== null && found.ownerId !== owner)) throw new AppError('NOT_FOUND', `This ${what} does not exist.`);
    return { post, campaign: found };
  };
  return {
    open: async (actor, id) => {
      const row = await comments.find(id);
      if (!row) throw new AppError('NOT_FOUND', 'This comment does not exist.');
      return { row, ...(await openPost(actor, row.postId, 'comment')) };
    },
    post: (actor, id) => openPost(actor, id, 'post'),
    dto: ({ row, post, campaign: { name } }) => commentDtoOf(row, { campaignName: name, postUrl: post.url, postTitle: post.title }),
  };
};
