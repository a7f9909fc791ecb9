// A worker thread for one job on whole files: backup, check, restore, recovery.
import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../core/app-error';
import { doFileJob, type FileJob } from './file-jobs';
import type { FileReply } from './file-thread';
import { migrations } from './migrations';
import { wrapSqliteError } from './sqlite-errors';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');
const send = (reply: FileReply): void => port.postMessage(reply);

let lastTold = 0;
doFileJob(workerData as FileJob, migrations, (done, total) => {
  if (performance.now() - lastTold < 100) return;
  lastTold = performance.now();
  send({ progress: [done, total] });
}).then(
  (answer) => send({ answer }),
  (cause: unknown) => {
    const { code, message, details, retry, stack } = AppError.from(wrapSqliteError(cause));
    send({ error: { code, message, details, retry, stack } });
  },
);
