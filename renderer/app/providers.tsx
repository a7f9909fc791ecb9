import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { TooltipProvider } from '../ui/tooltip';
import { client, queryClient } from './first-question';
import { createI18n } from './i18n/i18n';
import { TRPCProvider } from './trpc';

/** Made once a window. */
const make = () => ({ i18n: createI18n(), nonce: document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? undefined });

export const Providers = ({ children }: { children: ReactNode }) => {
  const [{ i18n, nonce }] = useState(make);
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
