// In whose name and for what a draft is tried: a campaign as it stands, or what the person typed on the spot.
import type { PlaygroundOrder } from '@shared/contracts/playground';
import { commentTypes } from '@shared/contracts/style';
import type { Brief } from '../../agents/brief.schema';
import { AppError } from '../../core/app-error';
import { ownerFilter, type Actor } from '../accounts';
import { plainBrief } from '../agents';
import type { PlaygroundPorts } from './playground.ports';

export interface Voice {
  brief: Brief;
  /** Earlier comments of whoever speaks. */
  history: string[];
  /** Of other posts of the campaign. */
  otherPassages: string[];
}

/** A brief without a campaign links to nothing, so nothing of that kind is asked for. */
const typedBrief: Brief = { ...plainBrief, commentStyles: commentTypes.filter((type) => type !== 'resource') };

type VoicePorts = Pick<PlaygroundPorts, 'campaign' | 'campaigns' | 'personas' | 'comments' | 'posts'>;

/** @throws NOT_FOUND also when it is somebody else's */
const requireCampaign = async ({ campaign, campaigns }: VoicePorts, actor: Actor, id: string): Promise<{ brief: Brief; personaId: string }> => {
  const [found, row] = [await campaign(id), await campaigns.find(id)];
  if (!found || !row || (ownerFilter(actor) ?? found.ownerId) !== found.ownerId) throw new AppError('NOT_FOUND', 'This campaign does not exist.');
  return { brief: found.brief, personaId: row.personaId };
};

/** @throws NOT_FOUND also when it is somebody else's */
const requirePersona = async ({ personas }: VoicePorts, actor: Actor, id: string): Promise<Brief['persona']> => {
  const row = await personas.find(id);
  if (!row || row.deletedAt || (ownerFilter(actor) ?? row.ownerId) !== row.ownerId) throw new AppError('NOT_FOUND', 'This persona does not exist.');
  const { name, email, site, about, affiliations } = row;
  return { name, email, site, about, affiliations };
};

/** @param ofPost the brief of a stored post's own campaign. @throws NOT_FOUND */
export const voiceOf = async (ports: VoicePorts, actor: Actor, order: PlaygroundOrder, ofPost: Brief | null): Promise<Voice> => {
  const campaign = order.campaignId === undefined ? null : await requireCampaign(ports, actor, order.campaignId);
  const persona = order.personaId === undefined ? null : await requirePersona(ports, actor, order.personaId);
  const base = campaign?.brief ?? ofPost ?? typedBrief;
  const { topic, talkingPoints, type, tone, length } = order;
  const speaker = order.personaId ?? campaign?.personaId;
  return {
    brief: {
      ...base, ...(persona ? { persona } : {}), topic: topic || base.topic, talkingPoints: talkingPoints.length > 0 ? talkingPoints : base.talkingPoints,
      commentStyles: type ? [type] : base.commentStyles, tone: tone ?? base.tone, length: length ?? base.length,
    },
    history: speaker === undefined ? [] : await ports.comments.history(speaker, null),
    otherPassages: order.campaignId === undefined ? [] : await ports.posts.otherPassages(order.campaignId, order.postId ?? ''),
  };
};
