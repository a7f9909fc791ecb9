// Headless `run`: a whole campaign from its file to reviewed drafts, in a throw-away workspace or in one that keeps its place.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AppEvent } from '@shared/events';
import { exportFormats } from '@shared/export-formats';
import { AppError } from '../core/app-error';
import { createCampaign, type CampaignRow } from '../features/campaigns';
import { writeFileWhole } from '../platform/write-file';
import { loadCampaignFile, type LoadedCampaign } from './campaign-file';
import type { App } from './container';
import { openHeadless, type HeadlessIo } from './open-headless';
import { reportOf } from './run-report';

export interface RunIo extends HeadlessIo {
  out(line: string): void;
  /** Aborts on Ctrl+C: the run stops at its place. */
  signal: AbortSignal;
}

type ExportFormat = (typeof exportFormats)[number];
interface RunArguments {
  file: string;
  sources: string[];
  workspace: string | null;
  exportTo: { path: string; format: ExportFormat } | null;
  again: boolean;
}

const usage = 'Use: run CAMPAIGN.json [--source PATH-OR-URL]... [--workspace DIR] [--export FILE.csv|.xlsx|.json] [--again].';
const closeGraceMs = 3_000;

const exportTarget = (path: string): RunArguments['exportTo'] => {
  const format = exportFormats.find((known) => extname(path).toLowerCase() === `.${known}`);
  if (!format) throw new AppError('VALIDATION', `"${path}" must end in .csv, .xlsx or .json.`);
  return { path: resolve(path), format };
};

const readArguments = (argv: string[]): RunArguments => {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({ args: argv, allowPositionals: true, options: { source: { ...text, multiple: true }, workspace: text, export: text, again: { type: 'boolean' } } });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) throw new AppError('VALIDATION', usage);
    return { file, sources: values.source ?? [], workspace: values.workspace ? resolve(values.workspace) : null, exportTo: values.export ? exportTarget(values.export) : null, again: values.again === true };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('VALIDATION', `${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
  }
};

/** The campaign of the file, made with its persona where it is not there yet. */
const makeCampaign = ({ database, actor, ports, container }: App, { file, contentKey }: LoadedCampaign): Promise<CampaignRow> =>
  database.unit(async () => {
    const { persona, ...fields } = file;
    const known = await ports.personas.findSame(actor.id, persona);
    const { id: personaId } = known ?? (await container.services.personas.create(actor, persona));
    return createCampaign(ports, actor, { ...fields, personaId }, contentKey);
  });

/** An unfinished run of the same content goes on, a finished one stands, unless it is wanted again. @returns whether there is something to wait for */
const prepare = async (app: App, loaded: LoadedCampaign, again: boolean): Promise<{ id: string; unfinished: boolean }> => {
  const { campaigns } = app.container.services;
  const known = await app.ports.campaigns.findByContent(loaded.contentKey);
  if (known && !again) {
    if (known.status === 'finished') return { id: known.id, unfinished: false };
    if (known.status === 'paused') await campaigns.resume(app.actor, known.id);
    else if (known.status !== 'running') await campaigns.start(app.actor, known.id);
    return { id: known.id, unfinished: true };
  }
  // The earlier one is only put aside: its undecided drafts no longer count as history, what was approved does.
  if (known) await campaigns.delete(app.actor, known.id);
  const { id } = await makeCampaign(app, loaded);
  await campaigns.start(app.actor, id);
  return { id, unfinished: true };
};

const told = (event: AppEvent): boolean => ['post.found', 'post.analysed', 'post.skipped', 'comment.drafted'].includes(event.type);

/** Resolves when the run has ended, one way or the other; tells the progress meanwhile. @throws what keeps the queue from going on */
const watch = async ({ container, actor, runner }: App, id: string, io: RunIo): Promise<void> => {
  let lastLine = '';
  const tell = async (): Promise<void> => {
    const { pipeline } = await container.services.campaigns.get(actor, id);
    const line = `found ${pipeline.found}, read ${pipeline.analysed}, drafted ${pipeline.drafted}, skipped ${pipeline.skipped}`;
    if (line !== lastLine) io.err(line);
    lastLine = line;
  };
  let changed = false;
  const stuck = new AbortController();
  const ticker = setInterval(() => {
    if (runner.trouble()) stuck.abort();
    if (changed) { changed = false; void tell().catch(() => undefined); }
  }, 1_000);
  try {
    for await (const message of container.feed.subscribe({ lastEventId: null, signal: AbortSignal.any([io.signal, stuck.signal]) })) {
      if ('reset' in message) continue;
      const { event } = message;
      changed ||= told(event);
      if ('campaignId' in event && event.campaignId === id && (event.type === 'campaign.finished' || event.type === 'campaign.failed' || event.type === 'campaign.stopped')) return await tell();
    }
  } finally {
    clearInterval(ticker);
  }
  throw runner.trouble() ?? new AppError('CANCELLED', 'The run was interrupted. With --workspace it goes on from here the next time.');
};

const runIn = async (workspaceDir: string, given: RunArguments, loaded: LoadedCampaign, io: RunIo): Promise<void> => {
  const app = await openHeadless(workspaceDir, io, { throwAway: given.workspace === null });
  try {
    if (app.database.readOnly) throw app.database.readOnly;
    if (await app.ports.store.pausedSince()) throw new AppError('CONFLICT', 'All work in this workspace is paused. Resume it in the app, under Tasks, and run this again.');
    const { id, unfinished } = await prepare(app, loaded, given.again);
    if (unfinished) {
      // The runner starts after the watch, so that an end that comes at once is heard.
      const ended = watch(app, id, io);
      await Promise.all([ended, app.container.start()]);
    }
    const report = await reportOf(app, id);
    const { error } = (await app.ports.campaigns.latestRun(id)) ?? { error: null };
    if (report.campaign.status === 'failed' && error) throw AppError.from(error);
    if (given.exportTo) {
      const { bytes } = await app.container.services.campaigns.export(app.actor, { format: given.exportTo.format, campaignId: id });
      await writeFileWhole(given.exportTo.path, bytes);
    }
    io.out(JSON.stringify(report));
  } finally {
    await app.container.close(closeGraceMs);
  }
};

/** @throws VALIDATION FILE_READ PARSE DATABASE_BUSY DATABASE_READ_ONLY DATABASE_NEWER DISK_FULL CANCELLED and what makes a run fail */
export async function runVerb(argv: string[], io: RunIo): Promise<void> {
  const given = readArguments(argv);
  const loaded = await loadCampaignFile(given.file, given.sources);
  if (given.workspace) return runIn(given.workspace, given, loaded, io);
  const throwAway = await mkdtemp(join(tmpdir(), 'kp-bot-'));
  try {
    await runIn(throwAway, given, loaded, io);
  } finally {
    await rm(throwAway, { recursive: true, force: true });
  }
}
