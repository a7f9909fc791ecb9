import { z } from 'zod';
import { agentNameSchema } from './contracts/agent-config';
import { idSchema } from './contracts/basics';

const campaign = z.object({ campaignId: idSchema });
const post = campaign.extend({ postId: idSchema });
const comment = campaign.extend({ commentId: idSchema });
const task = z.object({ taskId: idSchema, campaignId: idSchema.nullable() });

/** What has happened, past tense; ids and small numbers only. One union for bus, subscription and screens. */
export const eventSchema = z.discriminatedUnion('type', [
  campaign.extend({ type: z.literal('campaign.created') }),
  campaign.extend({ type: z.literal('campaign.updated') }),
  campaign.extend({ type: z.literal('campaign.deleted') }),
  campaign.extend({ type: z.literal('campaign.restored') }),
  campaign.extend({ type: z.literal('campaign.started') }),
  campaign.extend({ type: z.literal('campaign.paused') }),
  campaign.extend({ type: z.literal('campaign.resumed') }),
  campaign.extend({ type: z.literal('campaign.stopped') }),
  campaign.extend({ type: z.literal('campaign.finished') }),
  campaign.extend({ type: z.literal('campaign.failed') }),
  campaign.extend({ type: z.literal('campaign.watched'), fresh: z.number().int() }),
  campaign.extend({ type: z.literal('schedule.changed') }),
  post.extend({ type: z.literal('post.found') }),
  post.extend({ type: z.literal('post.analysed') }),
  campaign.extend({ type: z.literal('post.skipped'), postId: idSchema.nullable() }),
  comment.extend({ type: z.literal('comment.drafted') }),
  comment.extend({ type: z.literal('comment.edited') }),
  comment.extend({ type: z.literal('comment.approved') }),
  comment.extend({ type: z.literal('comment.rejected') }),
  comment.extend({ type: z.literal('comment.reopened') }),
  task.extend({ type: z.literal('task.queued') }),
  task.extend({ type: z.literal('task.progressed'), done: z.number().int(), total: z.number().int() }),
  task.extend({ type: z.literal('task.finished') }),
  task.extend({ type: z.literal('task.failed') }),
  task.extend({ type: z.literal('task.cancelled') }),
  z.object({ type: z.literal('agent.changed'), agent: agentNameSchema, inHand: z.number().int() }),
  z.object({ type: z.literal('blog.changed'), blogId: idSchema }),
  z.object({ type: z.literal('persona.changed'), personaId: idSchema }),
  z.object({ type: z.literal('account.changed'), accountId: idSchema }),
  z.object({ type: z.literal('settings.changed') }),
  z.object({ type: z.literal('privacy.changed') }),
  z.object({ type: z.literal('queue.paused') }),
  z.object({ type: z.literal('queue.resumed') }),
  z.object({ type: z.literal('effect.unknown') }),
  z.object({ type: z.literal('effect.settled') }),
  z.object({ type: z.literal('system.disk_filled') }),
  z.object({ type: z.literal('system.work_resumed') }),
  z.object({ type: z.literal('backups.changed') }),
]);
export type AppEvent = z.infer<typeof eventSchema>;
export type EventType = AppEvent['type'];
export const eventTypes = eventSchema.options.map((option) => option.shape.type.value) as EventType[];

export const channels = ['general', 'campaigns', 'agents', 'tasks', 'system'] as const;
/** `reset`: events were lost, refetch everything once. */
export const eventMessage = z.union([z.object({ id: z.string(), event: eventSchema }), z.object({ id: z.string(), reset: z.literal(true) })]);
export type EventMessage = z.infer<typeof eventMessage>;
export const subscribeInput = z.object({ lastEventId: z.string().nullish() }).optional();
