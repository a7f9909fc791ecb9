// What the window asks main first, while the rest of its script still begins: whoever imports this module first, asks first.
import { createQueryClient } from './query-client';
import { createClient, optionsOf } from './trpc';

const nothing = () => undefined; // the screens before the session tell what fails themselves

/** The window's one connection to main. */
export const client = createClient();

/** What anyone may know, with the gate's question on its way. What a person fetches is the session's. */
export const queryClient = createQueryClient({ onFailure: nothing, onSignedOut: nothing });
void queryClient.prefetchQuery(optionsOf(client, queryClient).auth.status.queryOptions());
