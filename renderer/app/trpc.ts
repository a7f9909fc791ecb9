// The one file of the renderer that knows main: by the type of its router, nothing else.
import { createTRPCClient, type TRPCLink } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { QueryClient } from '@tanstack/react-query';
import { createTRPCContext, createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { ipcLink } from 'electron-trpc/renderer';
import { wire } from '@shared/wire';
import type { AppRouter } from '../../main/app/root-router';
import { errorLink } from './error-link';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

export const createClient = () =>
  createTRPCClient<AppRouter>({ links: [errorLink as TRPCLink<AppRouter>, ipcLink<AppRouter>({ transformer: wire })] });

/** What `useTRPC` gives, before there is a component to ask in. */
export const optionsOf = (client: ReturnType<typeof createClient>, queryClient: QueryClient) => createTRPCOptionsProxy<AppRouter>({ client, queryClient });

export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;

/** A router (`comments`) or one of its procedures (`comments.list`): what can be invalidated. */
export type ProcedurePath = { [R in keyof Outputs & string]: R | `${R}.${keyof Outputs[R] & string}` }[keyof Outputs & string];
