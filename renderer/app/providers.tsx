import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createToaster, ToastArea } from '../ui/toast';
import { TooltipProvider } from '../ui/tooltip';
import { errorWords } from './error-words';
import { EventBridge } from './event-bridge';
import { createI18n } from './i18n/i18n';
import { createQueryClient } from './query-client';
import { createClient, TRPCProvider } from './trpc';
import { ToasterContext } from './toaster';

/** Made once a window: words, toasts, the connection to main, what was fetched. */
const make = () => {
  const i18n = createI18n();
  const toaster = createToaster();
  const queryClient = createQueryClient((error) => {
    const { title, detail } = errorWords(i18n.t, error);
    toaster.add({ title, description: detail, type: 'error', priority: 'high', timeout: 12_000 });
  });
  const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? undefined;
  return { i18n, toaster, queryClient, client: createClient(), nonce };
};

export const Providers = ({ children }: { children: ReactNode }) => {
  const [{ i18n, toaster, queryClient, client, nonce }] = useState(make);
  return (
    <CSPProvider nonce={nonce}>
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={queryClient}>
          <TRPCProvider trpcClient={client} queryClient={queryClient}>
            <ToasterContext value={toaster}>
              <TooltipProvider>
                <ToastArea toaster={toaster} closeLabel={i18n.t('app.close')}>
                  <EventBridge />
                  {children}
                </ToastArea>
              </TooltipProvider>
            </ToasterContext>
          </TRPCProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </CSPProvider>
  );
};
