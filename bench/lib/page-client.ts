// Evaluated in the app's page by bench/ipc-query: the page's own links, with ids that the page itself never uses.
import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { ipcLink } from 'electron-trpc/renderer';
import { wire } from '@shared/wire';
import type { AppRouter } from '../../main/app/root-router';
import { errorLink } from '../../renderer/app/error-link';

const farIds: TRPCLink<AppRouter> = () => ({ op, next }) => next({ ...op, id: op.id + 1_000_000 });
const client = createTRPCClient<AppRouter>({ links: [farIds, errorLink as TRPCLink<AppRouter>, ipcLink<AppRouter>({ transformer: wire })] });

Object.assign(globalThis, { benchCall: () => client.auth.me.query() });
