// Required by every thread before its own code: collects the thread's garbage once a minute and tells what is left, in MB.
const { BroadcastChannel, threadId } = require('node:worker_threads');

const everyMs = 60_000;
const channel = new BroadcastChannel('live memory');
channel.unref();
setInterval(() => {
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  channel.postMessage({ threadId, mb: (heapUsed + external) / 1048576 });
}, everyMs).unref();
