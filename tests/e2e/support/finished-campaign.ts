import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { savedBlogCampaign } from '../../support/saved-blog';
import { CampaignScreen } from '../pages/campaign.page';
import { answerOf } from './bridge';

/** Makes a campaign on a folder of saved pages, starts it in the window and waits until it has finished. @returns its id */
export const finishedCampaign = async (page: Page, name: string, folder: string): Promise<string> => {
  const { persona, ...fields } = savedBlogCampaign(name, [folder]);
  const personaId = (await answerOf<{ id: string }>(page, 'mutation', 'personas.create', persona)).id;
  const { id } = await answerOf<{ id: string }>(page, 'mutation', 'campaigns.create', { ...fields, personaId });
  await page.evaluate((to) => { location.hash = to; }, `/campaigns/${id}`);
  const campaign = new CampaignScreen(page);
  await campaign.button('Start').click();
  await expect(campaign.state('Finished')).toBeVisible({ timeout: 180_000 });
  return id;
};
