// A worker thread: the agents that read, write and judge, with their embedder. Calls come by message, as does a cancellation.
import { parentPort, workerData } from 'node:worker_threads';
import type { AgentContext } from '../agents/agent-context';
import { createCommentWriter } from '../agents/comment-writer/comment-writer.agent';
import type { CommentWriterInput } from '../agents/comment-writer/comment-writer.schema';
import { writeWithModel } from '../agents/comment-writer/with-model/write-with-model';
import { createContentAnalyzer } from '../agents/content-analyzer/content-analyzer.agent';
import type { ContentAnalyzerInput } from '../agents/content-analyzer/content-analyzer.schema';
import { readWithModel } from '../agents/content-analyzer/with-model/read-with-model';
import { createQualityReviewer } from '../agents/quality-reviewer/quality-reviewer.agent';
import type { QualityReviewerInput } from '../agents/quality-reviewer/quality-reviewer.schema';
import { AppError } from '../core/app-error';
import { systemClock } from '../core/ports/clock';
import { silentLogger } from '../core/ports/logger';
import { isTaggerLoaded } from '../language/tagging';
import { createWorkerEmbedder } from '../language/worker-embedder';
import { createWorkerGrammar } from '../language/worker-grammar';
import { createStructuredModel } from '../language/models/structured-model';
import { shingles } from '../web/near-duplicates';
import { createAskedLine } from './asked-line';
import type { CrewAskReply, CrewCancel, CrewReady, CrewReply, CrewRequest, CrewSetting, CrewWork, LoadedModels } from './crew-protocol';

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');

/** Enough of the smallest hashes to estimate likeness within a few per cent. */
const fingerprintSize = 128;

const { workersDir } = workerData as CrewSetting;
const embedder = createWorkerEmbedder({ workersDir });
const grammar = createWorkerGrammar({ workersDir });
const analyse = createContentAnalyzer();
const write = createCommentWriter();
const review = createQualityReviewer();
const running = new Map<number, AbortController>();

// Inputs are what the main side of the port sent under the same types; the agents parse them again.
const works: Record<CrewWork, (input: unknown, context: AgentContext) => Promise<unknown>> = {
  analyse: async (input, context) => {
    const builtIn = await analyse(input as ContentAnalyzerInput, context);
    return context.model ? readWithModel(input as ContentAnalyzerInput, builtIn, context, context.model) : builtIn;
  },
  write: (input, context) => (context.model ? writeWithModel(input as CommentWriterInput, context, context.model) : write(input as CommentWriterInput, context)),
  review: (input, context) => review(input as QualityReviewerInput, context),
  fingerprint: async (input) => [...shingles(input as string)].sort((a, b) => a - b).slice(0, fingerprintSize),
  models: async (): Promise<LoadedModels> => ({ embeddings: embedder.running(), tagger: isTaggerLoaded(), grammar: grammar.running() }),
  embed: (input, { signal }) => embedder.embed(input as string[], signal ? { signal } : {}),
};

const asked = createAskedLine((message) => port.postMessage(message));

const answer = async ({ id, work, input, asks }: CrewRequest): Promise<void> => {
  const abort = new AbortController();
  running.set(id, abort);
  let reply: CrewReply;
  try {
    reply = { id, result: await works[work](input, { embedder, grammar, clock: systemClock, log: silentLogger, signal: abort.signal, ...(asks ? { model: createStructuredModel(asked.lineOf(id)) } : {}) }) };
  } catch (cause) {
    const { name, code, message, details, retry } = AppError.from(cause);
    reply = { id, error: { name, code, message: code === 'INTERNAL' && cause instanceof Error ? (cause.stack ?? message) : message, details, retry } };
  }
  running.delete(id);
  port.postMessage(reply);
};

port.on('message', (message: CrewRequest | CrewCancel | CrewAskReply) => {
  if ('asked' in message) return asked.heard(message);
  if ('cancel' in message) running.get(message.cancel)?.abort();
  else void answer(message);
});
port.postMessage({ ready: true } satisfies CrewReady);
