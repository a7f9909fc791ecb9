import type { z } from 'zod';
import type { BlogDto, blogListInput, blogPage } from '@shared/contracts/post';
import type { Actor } from '../accounts';

/** Sites, found through posts. */
export interface BlogService {
  list(actor: Actor, input: z.output<typeof blogListInput>): Promise<z.infer<typeof blogPage>>;
  get(actor: Actor, id: string): Promise<BlogDto>;
  /** Puts a site on the never list or takes it off (G11). */
  setNever(actor: Actor, id: string, never: boolean): Promise<BlogDto>;
}
