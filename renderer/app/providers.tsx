import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { TooltipProvider } from '../ui/tooltip';
import { createI18n } from './i18n/i18n';
import { createQueryClient } from './query-client';
import { createClient, optionsOf, TRPCProvider } from './trpc';

/** Made once a window: words, the connection to main, and what anyone may know. What a person fetches is the session's. */
const make = () => {
  const nothing = () => undefined; // the screens before the session tell what fails themselves
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? undefined;
  const [queryClient, client] = [createQueryClient({ onFailure: nothing, onSignedOut: nothing }), createClient()];
  // The gate's question is on its way while the words are made and React begins.
  void queryClient.prefetchQuery(optionsOf(client, queryClient).auth.status.queryOptions());
  return { i18n: createI18n(), queryClient, client, nonce };
};

export const Providers = ({ children }: { children: ReactNode }) => {
  const [{ i18n, queryClient, client, nonce }] = useState(make);
  return (
    <CSPProvider nonce={nonce}>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={client} queryClient={queryClient}>
            <TooltipProvider>{children}</TooltipProvider>
          </TRPCProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </CSPProvider>
  );
};
