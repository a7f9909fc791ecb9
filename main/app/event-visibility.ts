// Which events an account hears: those of rows it may see, and of the workspace as a whole.
import type { MeDto } from '@shared/contracts/system';
import type { AppEvent } from '@shared/events';
import { ownerFilter } from '../features/accounts';

export interface RowOwners {
  /** Null: there is no such row. */
  campaign(id: string): Promise<string | null>;
  persona(id: string): Promise<string | null>;
}

/** Asked for each of a burst of events: the owner of a campaign changes only when its account is deleted, which forgets them. */
const mostKnown = 500;

export const createEventVisibility = (owners: RowOwners) => {
  const known = new Map<string, string | null>();
  const ownerOf = async (campaignId: string): Promise<string | null> => {
    const remembered = known.get(campaignId);
    if (remembered !== undefined) return remembered;
    const found = await owners.campaign(campaignId);
    if (known.size >= mostKnown) known.clear();
    known.set(campaignId, found);
    return found;
  };
  return async (account: MeDto, event: AppEvent): Promise<boolean> => {
    if (event.type === 'account.changed') {
      known.clear();
      return event.accountId === account.id || account.permissions.includes('manage_users');
    }
    if (event.type === 'style.changed') return event.accountId === account.id;
    // A notice is for its account alone, whoever else may see the row it is about.
    if (event.type === 'notice.raised' || event.type === 'notice.changed') return event.accountId === null || event.accountId === account.id;
    const owner = ownerFilter(account);
    if (owner === null) return true;
    if ('campaignId' in event) return event.campaignId !== null && (await ownerOf(event.campaignId)) === owner;
    if (event.type === 'persona.changed') return (await owners.persona(event.personaId)) === owner;
    return true;
  };
};
