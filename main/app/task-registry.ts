import { defineExecute, type ExecutePorts } from '../features/agents';
import { defineAnalyse, defineDraft, defineResearch, defineWatch, type CampaignPorts } from '../features/campaigns';
import { defineVerify, type VerificationPorts } from '../features/verification';
import type { AnyTaskDefinition } from '../tasks/define-task';

/** Every kind of background work there is. */
export const taskDefinitions = (ports: CampaignPorts & ExecutePorts, verification: VerificationPorts): AnyTaskDefinition[] => [defineResearch(ports), defineAnalyse(ports), defineDraft(ports), defineWatch(ports), defineExecute(ports), defineVerify(verification)];
