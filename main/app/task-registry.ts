import { defineExecute, type ExecutePorts } from '../features/agents';
import { defineAnalyse, defineDraft, defineResearch, defineWatch, type CampaignPorts } from '../features/campaigns';
import type { AnyTaskDefinition } from '../tasks/define-task';

/** Every kind of background work there is. */
export const taskDefinitions = (ports: CampaignPorts & ExecutePorts): AnyTaskDefinition[] => [defineResearch(ports), defineAnalyse(ports), defineDraft(ports), defineWatch(ports), defineExecute(ports)];
