import { counted } from '../../../core/counted';
import { AppError } from '../../../core/app-error';
import type { TaskHandler } from '../../../tasks/define-task';
import { postIdOf } from '../../posts';
import { briefOf } from '../campaign.mapper';
import type { CampaignPorts } from '../campaign.ports';
import { watchedSources } from '../scheduled-start';
import { createWatchedPosts } from '../watched-posts.repository';
import type { WatchPayload } from './payloads';

const named = 3;

/** "3 new posts: “A”, “B”, “C”". */
const told = (fresh: readonly { title: string | null; url: string }[], problems: number): string => {
  const titles = fresh.slice(0, named).map(({ title, url }) => `“${title ?? url}”`).join(', ');
  const rest = fresh.length > named ? ` and ${fresh.length - named} more` : '';
  const unread = problems > 0 ? ` ${counted(problems, 'source')} could not be read.` : '';
  return fresh.length === 0 ? `No new post at the sources.${unread}` : `${counted(fresh.length, 'new post')}: ${titles}${rest}.${unread}`;
};

export const createWatchHandler = (ports: CampaignPorts): TaskHandler<WatchPayload> => async ({ campaignId, scheduleId, dueAt }, context) => {
  const { campaigns, personas, activity, world, clock, database } = ports;
  const watched = createWatchedPosts(database);
  const campaign = await campaigns.find(campaignId);
  const persona = campaign ? await personas.find(campaign.personaId) : null;
  if (!campaign || !persona) throw new AppError('NOT_FOUND', 'The campaign or its persona does not exist any more.');
  const found = await context.step('sources', () => world.research({ brief: briefOf(campaign, persona), sources: watchedSources(campaign.sources), maxPosts: campaign.maxPosts }, { signal: context.signal, progress: context.progress }));

  return async () => {
    const unseen = await watched.unseen(campaignId, found.candidates.map(({ url }) => ({ id: postIdOf(campaignId, url), url })));
    const text = told(found.candidates.filter(({ url }) => unseen.has(url)), found.problems.length);
    await watched.keep(campaignId, [...unseen], clock.now().toISOString());
    await ports.scheduleEnded(scheduleId, dueAt, { outcome: 'done', text });
    await activity.add({ campaignId, type: 'campaign.watched', text });
    database.record({ type: 'campaign.watched', campaignId, fresh: unseen.size });
  };
};
