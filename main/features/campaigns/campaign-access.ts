import type { CampaignDto } from '@shared/contracts/campaign';
import { AppError } from '../../core/app-error';
import { ownerFilter, type Actor } from '../accounts';
import type { CampaignRow } from './campaign.entity';
import { campaignDtoOf } from './campaign.mapper';
import type { CampaignPorts } from './campaign.ports';
import { truthSoFar } from './run-truth';

export interface CampaignAccess {
  /** @throws NOT_FOUND also when the actor may not see it */
  open(actor: Actor, id: string): Promise<CampaignRow>;
  dto(row: CampaignRow): Promise<CampaignDto>;
}

export const createCampaignAccess = ({ campaigns, personas, clock }: Pick<CampaignPorts, 'campaigns' | 'personas' | 'clock'>): CampaignAccess => ({
  open: async (actor, id) => {
    const row = await campaigns.find(id);
    const owner = ownerFilter(actor);
    if (!row || (owner !== null && row.ownerId !== owner)) throw new AppError('NOT_FOUND', 'This campaign does not exist.');
    return row;
  },
  dto: async (row) => {
    const run = await campaigns.latestRun(row.id);
    const ran = run && { row: run, truth: run.truth ?? (await truthSoFar({ campaigns }, run, clock.now())) };
    return campaignDtoOf(row, await campaigns.counts(row.id), await personas.find(row.personaId), ran);
  },
});
