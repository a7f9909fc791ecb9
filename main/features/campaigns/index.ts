export type { CampaignService } from './campaign.service';
export { createCampaignRouter } from './campaign.router';
