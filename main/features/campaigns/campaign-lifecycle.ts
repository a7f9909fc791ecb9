// Start, pause, resume, stop: the row, the tasks and the event commit together; what runs hears of it after the commit.
import type { CampaignStatus, RunEstimate } from '@shared/contracts/campaign';
import type { EventType } from '@shared/events';
import { faultPoint } from '../../core/fault-point';
import { newId } from '../../core/ids';
import type { CampaignRow } from './campaign.entity';
import type { CampaignPorts } from './campaign.ports';
import { taskKinds } from './campaign-run';
import { requireStartable, requireStatus } from './campaign.rules';
import { runTruth } from './run-truth';

type Happened = Extract<EventType, 'campaign.started' | 'campaign.paused' | 'campaign.resumed' | 'campaign.stopped'>;

const moveTo = async ({ database, campaigns, activity, clock }: CampaignPorts, row: CampaignRow, status: CampaignStatus, type: Happened, text: string): Promise<CampaignRow> => {
  const after: CampaignRow = { ...row, status, updatedAt: clock.now().toISOString() };
  await campaigns.save(after);
  await activity.add({ campaignId: row.id, type, text });
  database.record({ type, campaignId: row.id });
  return after;
};

export interface StartOrder {
  estimate: RunEstimate | null;
  /** Of every task of the run: 1 (first) to 10. */
  priority: number;
  /** What the timeline says of it. */
  text?: string;
}

/** Inside a unit. A second start of the same moment finds the campaign running. @throws CONFLICT */
export const startCampaign = async (ports: CampaignPorts, row: CampaignRow, { estimate, priority, text = 'Started.' }: StartOrder): Promise<CampaignRow> => {
  const { database, campaigns, store, clock, control } = ports;
  requireStartable(row);
  const runId = newId();
  await campaigns.insertRun({ id: runId, campaignId: row.id, status: 'running', priority, candidates: 0, estimate, truth: null, error: null, startedAt: clock.now().toISOString(), finishedAt: null });
  await store.enqueue([{ ...taskKinds.research, payload: { runId }, uniqueKey: `research ${runId}`, campaignId: row.id, runId, subject: row.name, priority }]);
  faultPoint('run.starting');
  database.afterCommit(() => control.wake());
  return moveTo(ports, row, 'running', 'campaign.started', text);
};

/** Inside a unit. The steps in hand end; what waits is held. @throws CONFLICT */
export const pauseCampaign = async (ports: CampaignPorts, row: CampaignRow): Promise<CampaignRow> => {
  requireStatus(row.status, ['running'], 'paused');
  await ports.store.holdCampaign(row.id);
  ports.database.afterCommit(() => ports.control.yieldCampaign(row.id));
  return moveTo(ports, row, 'paused', 'campaign.paused', 'Paused; the step in hand ends and its place is kept.');
};

/** Inside a unit. @throws CONFLICT */
export const resumeCampaign = async (ports: CampaignPorts, row: CampaignRow): Promise<CampaignRow> => {
  requireStatus(row.status, ['paused'], 'resumed');
  await ports.store.releaseCampaign(row.id);
  ports.database.afterCommit(() => ports.control.wake());
  return moveTo(ports, row, 'running', 'campaign.resumed', 'Resumed.');
};

/** Inside a unit. What runs is cut short, what waits is cancelled, what was drafted stays. @throws CONFLICT */
export const stopCampaign = async (ports: CampaignPorts, row: CampaignRow): Promise<CampaignRow> => {
  const { database, campaigns, store, clock, control } = ports;
  requireStatus(row.status, ['running', 'paused'], 'stopped');
  const ids = await store.cancelWhere({ campaignId: row.id });
  const run = await campaigns.latestRun(row.id);
  if (run) await campaigns.updateRun(run.id, { status: 'stopped', finishedAt: clock.now().toISOString(), truth: await runTruth(ports, run, clock.now()) });
  database.afterCommit(() => control.abort(ids));
  return moveTo(ports, row, 'stopped', 'campaign.stopped', 'Stopped; what was drafted stays.');
};
