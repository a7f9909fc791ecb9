// The keyword search as the settings and the keychain have it now.
import { counted } from '../core/counted';
import type { z } from 'zod';
import type { searchTestResult, Settings } from '@shared/contracts/settings';
import { AppError } from '../core/app-error';
import type { SecretStore } from '../core/ports/secret-store';
import type { SearchProvider } from '../web/search/search-provider';
import { userAgent } from '../web/fetch/user-agent';

export interface SearchSetup {
  /** null when no search is set up. @throws SEARCH_NOT_CONFIGURED */
  open(): Promise<SearchProvider | null>;
  /** One real query. @throws SEARCH_NOT_CONFIGURED */
  probe(query: string): Promise<z.infer<typeof searchTestResult>>;
}

export const createSearchSetup = (settings: () => Promise<Settings>, secrets: SecretStore, version: string): SearchSetup => {
  const open = async (): Promise<SearchProvider | null> => {
    const { search, crawling } = await settings();
    if (search.provider === 'none') return null;
    const key = await secrets.get(`search.${search.provider}`);
    const { createSearchProvider } = await import('../web/search/create-search-provider.lazy');
    return createSearchProvider(search, key, userAgent(version, crawling.contactUrl));
  };
  return {
    open,
    probe: async (query) => {
      const provider = await open();
      if (!provider) throw new AppError('SEARCH_NOT_CONFIGURED', 'Choose a search provider first.');
      try {
        const hits = await provider.search(query, { count: 5 });
        return { ok: true, message: hits.length > 0 ? `Answered with ${counted(hits.length, 'result')}.` : 'Answered, but found nothing for these words.', sample: hits.map(({ url, title }) => ({ url, title })) };
      } catch (error) {
        const { code, message } = AppError.from(error);
        if (code === 'INTERNAL' || code === 'CANCELLED') throw error;
        return { ok: false, message, sample: [] };
      } finally {
        await provider.close();
      }
    },
  };
};
