import type { z } from 'zod';
import type { PostDto, postListInput, postPage } from '@shared/contracts/post';
import type { Actor } from '../accounts';

/** Posts as they were read. */
export interface PostService {
  list(actor: Actor, input: z.output<typeof postListInput>): Promise<z.infer<typeof postPage>>;
  get(actor: Actor, id: string): Promise<PostDto>;
}
