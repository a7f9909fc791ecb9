import type { CommentSighting, PageReader, ReadPage } from '../core/ports/page-reader';
import { PagePool, type PagePoolOptions } from './page-pool';

/** The page reader port on worker threads; they start with the first page. */
export const createWorkerPageReader = (options: PagePoolOptions): PageReader => {
  const pool = new PagePool(options);
  return {
    read: (input, { signal } = {}) => pool.run<ReadPage>(input, signal),
    seek: (input, { signal } = {}) => pool.run<CommentSighting>(input, signal),
    close: () => pool.close(),
  };
};
