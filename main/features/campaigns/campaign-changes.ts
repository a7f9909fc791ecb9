// What a person changes on a campaign; each inside the unit of work of its caller.
import type { z } from 'zod';
import type { CampaignPatch, campaignInput } from '@shared/contracts/campaign';
import type { EventType } from '@shared/events';
import { AppError } from '../../core/app-error';
import { newId } from '../../core/ids';
import { ownerFilter, type Actor } from '../accounts';
import type { CampaignRow } from './campaign.entity';
import { stopCampaign } from './campaign-lifecycle';
import type { CampaignPorts } from './campaign.ports';
import { isActive, requirePatchable, requirePlainAnchor } from './campaign.rules';

const undoDays = 30;

const requirePersona = async ({ personas }: CampaignPorts, actor: Actor, id: string): Promise<void> => {
  const persona = await personas.find(id);
  const owner = ownerFilter(actor);
  if (persona && !persona.deletedAt && (owner === null || persona.ownerId === owner)) return;
  throw new AppError('VALIDATION', 'Choose a persona that exists.', { details: { issues: [{ path: 'personaId', message: 'Choose a persona that exists.' }] } });
};

const told = async ({ database, activity }: CampaignPorts, campaignId: string, type: Extract<EventType, `campaign.${'created' | 'updated' | 'deleted' | 'restored'}`>, text: string): Promise<void> => {
  await activity.add({ campaignId, type, text });
  database.record({ type, campaignId });
};

/** @param contentKey tells the campaign of a file; null in the window. @throws VALIDATION */
export const createCampaign = async (ports: CampaignPorts, actor: Actor, input: z.output<typeof campaignInput>, contentKey: string | null): Promise<CampaignRow> => {
  await requirePersona(ports, actor, input.personaId);
  requirePlainAnchor(input);
  const now = ports.clock.now().toISOString();
  const row: CampaignRow = { ...input, id: newId(), ownerId: actor.id, status: 'draft', contentKey, createdAt: now, updatedAt: now, deletedAt: null };
  await ports.campaigns.insert(row);
  await told(ports, row.id, 'campaign.created', 'Made.');
  return row;
};

/** @throws CONFLICT VALIDATION */
export const updateCampaign = async (ports: CampaignPorts, actor: Actor, row: CampaignRow, patch: CampaignPatch): Promise<CampaignRow> => {
  requirePatchable(row.status, patch);
  if (patch.personaId) await requirePersona(ports, actor, patch.personaId);
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Partial<CampaignRow>;
  const after: CampaignRow = { ...row, ...given, updatedAt: ports.clock.now().toISOString() };
  if (patch.link ?? patch.keywords) requirePlainAnchor(after);
  await ports.campaigns.save(after);
  await told(ports, row.id, 'campaign.updated', `Changed: ${Object.keys(given).join(', ')}.`);
  return after;
};

export const deleteCampaign = async (ports: CampaignPorts, row: CampaignRow): Promise<CampaignRow> => {
  const still = isActive(row.status) ? await stopCampaign(ports, row) : row;
  const now = ports.clock.now().toISOString();
  const after: CampaignRow = { ...still, deletedAt: row.deletedAt ?? now, updatedAt: now };
  await ports.campaigns.save(after);
  await told(ports, row.id, 'campaign.deleted', `Deleted; can be restored for ${undoDays} days.`);
  return after;
};

/** @throws CONFLICT when it was not deleted, or too long ago */
export const restoreCampaign = async (ports: CampaignPorts, row: CampaignRow): Promise<CampaignRow> => {
  if (!row.deletedAt) throw new AppError('CONFLICT', 'This campaign was not deleted.');
  if (ports.clock.now().getTime() - new Date(row.deletedAt).getTime() > undoDays * 86_400_000) throw new AppError('CONFLICT', `This campaign was deleted more than ${undoDays} days ago.`);
  const after: CampaignRow = { ...row, deletedAt: null, updatedAt: ports.clock.now().toISOString() };
  await ports.campaigns.save(after);
  await told(ports, row.id, 'campaign.restored', 'Restored.');
  return after;
};

/** A new draft with the same fields. */
export const duplicateCampaign = async (ports: CampaignPorts, actor: Actor, row: CampaignRow): Promise<CampaignRow> => {
  const now = ports.clock.now().toISOString();
  const copy: CampaignRow = { ...row, id: newId(), ownerId: actor.id, name: `${row.name} (copy)`.slice(0, 200), status: 'draft', contentKey: null, createdAt: now, updatedAt: now, deletedAt: null };
  await ports.campaigns.insert(copy);
  await told(ports, copy.id, 'campaign.created', `Made as a copy of “${row.name}”.`);
  return copy;
};
