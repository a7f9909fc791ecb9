import type { Crew } from '../agents/crew';
import type { Embedder } from '../core/ports/embedder';
import { embedderDimensions, embedderId } from '../language/embeddable-form';

/** The embedder of the agents' thread, for parts that run outside of it. */
export const createCrewEmbedder = (crew: Crew): Embedder => ({
  id: embedderId,
  dimensions: embedderDimensions,
  embed: (texts, { signal } = {}) => crew.embed(texts, signal ? { signal } : {}),
  close: async () => {}, // the thread is the crew's
});
