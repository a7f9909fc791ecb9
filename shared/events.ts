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
  /** A draft that a person asked for is begun, goes on or has ended. */
  post.extend({ type: z.literal('post.writing') }),
  comment.extend({ type: z.literal('comment.drafted') }),
  comment.extend({ type: z.literal('comment.edited') }),
  /** Another draft is begun, goes on or has ended; what it says is asked for. */
  comment.extend({ type: z.literal('comment.writing') }),
  comment.extend({ type: z.literal('comment.approved') }),
  comment.extend({ type: z.literal('comment.rejected') }),
  comment.extend({ type: z.literal('comment.reopened') }),
  comment.extend({ type: z.literal('comment.opened') }),
  comment.extend({ type: z.literal('comment.posted') }),
  comment.extend({ type: z.literal('comment.not_posted') }),
  /** A look at a posted comment ended; `removed`: this one made it a removal. */
  comment.extend({ type: z.literal('comment.verified'), removed: z.boolean() }),
  /** The app ended while it was open for posting: somebody has to look. */
  comment.extend({ type: z.literal('comment.posting_unknown') }),
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
  /** What an account says of its style. */
  z.object({ type: z.literal('style.changed'), accountId: idSchema }),
  z.object({ type: z.literal('privacy.changed') }),
  z.object({ type: z.literal('queue.paused') }),
  z.object({ type: z.literal('queue.resumed') }),
  z.object({ type: z.literal('effect.unknown') }),
  z.object({ type: z.literal('effect.settled') }),
  /** A share of a ceiling is reached, in per cent; the campaign whose ceiling it is, null for that of the day. */
  z.object({ type: z.literal('budget.warned'), campaignId: idSchema.nullable(), percent: z.number().int() }),
  /** A call was not made, since it could have passed a ceiling. */
  z.object({ type: z.literal('budget.exhausted'), campaignId: idSchema.nullable() }),
  /** Money was put aside or counted. */
  z.object({ type: z.literal('budget.changed') }),
  z.object({ type: z.literal('models.changed') }),
  z.object({ type: z.literal('system.disk_filled') }),
  z.object({ type: z.literal('system.work_resumed') }),
  z.object({ type: z.literal('backups.changed') }),
  /** A notice came, or came back after it was read. Account null: it is for everybody. */
  z.object({ type: z.literal('notice.raised'), noticeId: idSchema, accountId: idSchema.nullable() }),
  /** Notices were read, dismissed or counted anew. */
  z.object({ type: z.literal('notice.changed'), accountId: idSchema.nullable() }),
]);
export type AppEvent = z.infer<typeof eventSchema>;
export type EventType = AppEvent['type'];
export const eventTypes = eventSchema.options.map((option) => option.shape.type.value) as EventType[];

export const channelNames = ['general', 'campaigns', 'agents', 'tasks', 'system'] as const;
export type ChannelName = (typeof channelNames)[number];
/** A channel, or one campaign: `campaign:{id}`. */
export const channelSchema = z.union([z.enum(channelNames), z.templateLiteral(['campaign:', idSchema])]);
export type Channel = z.infer<typeof channelSchema>;

const work: readonly ChannelName[] = ['tasks', 'agents']; // an agent is busy with exactly its tasks

/** Where each event is heard, beside the channel of its campaign. */
export const eventChannels: Record<EventType, readonly ChannelName[]> = {
  'campaign.created': ['campaigns'], 'campaign.updated': ['campaigns'], 'campaign.deleted': ['campaigns'], 'campaign.restored': ['campaigns'], 'campaign.started': ['campaigns'],
  'campaign.paused': ['campaigns'], 'campaign.resumed': ['campaigns'], 'campaign.stopped': ['campaigns'], 'campaign.finished': ['campaigns'], 'campaign.failed': ['campaigns'], 'campaign.watched': ['campaigns'], 'schedule.changed': ['campaigns'],
  'post.found': ['campaigns'], 'post.analysed': ['campaigns'], 'post.skipped': ['campaigns'], 'post.writing': ['campaigns'],
  'comment.drafted': ['campaigns'], 'comment.edited': ['campaigns'], 'comment.writing': ['campaigns'], 'comment.approved': ['campaigns'], 'comment.rejected': ['campaigns'], 'comment.reopened': ['campaigns'],
  'comment.opened': ['campaigns'], 'comment.posted': ['campaigns'], 'comment.not_posted': ['campaigns'], 'comment.posting_unknown': ['campaigns'], 'comment.verified': ['campaigns'],
  'task.queued': work, 'task.progressed': work, 'task.finished': work, 'task.failed': work, 'task.cancelled': work,
  'queue.paused': work, 'queue.resumed': work, 'effect.unknown': ['tasks'], 'effect.settled': ['tasks'], 'agent.changed': ['agents'],
  'blog.changed': ['general'], 'persona.changed': ['general'], 'account.changed': ['general'], 'settings.changed': ['general'], 'style.changed': ['general'], 'privacy.changed': ['general'], 'notice.raised': ['general'], 'notice.changed': ['general'],
  'budget.warned': ['general', 'campaigns'], 'budget.exhausted': ['general', 'campaigns'], 'budget.changed': ['general'], 'models.changed': ['general'],
  'system.disk_filled': ['system'], 'system.work_resumed': ['system'], 'backups.changed': ['system'],
};

/** Whether an event is heard by who listens to these channels; without any, everything is. */
export const isHeardOn = (channels: readonly Channel[] | undefined, event: AppEvent): boolean => {
  if (!channels) return true;
  const own = 'campaignId' in event && event.campaignId !== null ? `campaign:${event.campaignId}` : null;
  return channels.some((channel) => channel === own || (eventChannels[event.type] as readonly string[]).includes(channel));
};

/** `reset`: events were lost, refetch everything once. */
export const eventMessage = z.union([z.object({ id: z.string(), event: eventSchema }), z.object({ id: z.string(), reset: z.literal(true) })]);
export type EventMessage = z.infer<typeof eventMessage>;
export const subscribeInput = z.object({ channels: z.array(channelSchema).min(1).max(50).optional(), lastEventId: z.string().max(80).nullish() }).optional();
