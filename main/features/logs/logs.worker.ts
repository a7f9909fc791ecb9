// A worker thread: 15 MB of lines are read, parsed and searched here and hold up no window.
import type { LogPage, LogTailInput } from '@shared/contracts/log';
import { serveWorker } from '../../language/serve-worker';
import { readLog } from './read-log';

serveWorker<{ folder: string; input: LogTailInput }, LogPage>(({ folder, input }) => readLog(folder, input));
