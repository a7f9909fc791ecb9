// A worker thread for one large table, feed or sitemap. What eats memory takes only this thread with it.
import { parentPort } from 'node:worker_threads';
import { AppError } from '../../core/app-error';
import type { ParseReply } from './parse-source';
import { parseHere, type ParseRequest } from './source-parsers';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');

const answer = async (request: ParseRequest): Promise<ParseReply> => {
  try {
    return { result: await parseHere(request) };
  } catch (cause) {
    const { code, message } = AppError.from(cause);
    return { error: { code, message } };
  }
};

port.once('message', (request: ParseRequest) => void answer(request).then((reply) => port.postMessage(reply)));
