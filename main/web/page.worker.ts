// A worker thread: bytes of a page in, what stands in it out.
import { parentPort } from 'node:worker_threads';
import { AppError } from '../core/app-error';
import { readPageBytes, seekInBytes } from './extraction/read-page-bytes';
import type { PageReply, PageRequest } from './page-pool';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');

port.on('message', ({ id, ...job }: PageRequest) => {
  let reply: PageReply;
  try {
    reply = { id, result: job.sought ? seekInBytes(job, job.sought) : readPageBytes(job) };
  } catch (cause) {
    // Markup that overflows the stack is the page's fault, not a defect to retry.
    const error = cause instanceof RangeError ? new AppError('PARSE', 'The markup of this page is too deeply nested to be read.', { cause }) : AppError.from(cause);
    reply = { id, error: { name: error.name, code: error.code, message: error.message, details: error.details, retry: error.retry } };
  }
  port.postMessage(reply);
});
