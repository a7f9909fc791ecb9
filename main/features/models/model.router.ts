import { modelRefSchema, modelTestResult, providerAnswer, providerDto, providerInput, providerKeyInput, providerList, providerPriceInput } from '@shared/contracts/model';
import { byIdInput, noInput, okSchema } from '@shared/contracts/basics';
import { t } from '../../trpc/init';
import { permitted } from '../../trpc/procedures';
import type { ModelService } from './model.types';

export const createModelRouter = (service: ModelService) =>
  t.router({
    providers: permitted('manage_agents', { rest: { method: 'GET', path: '/models/providers' }, description: 'The providers of language models that are set up, with their models and prices; never their keys.' })
      .input(noInput).output(providerList).query(() => service.providers()),
    add: permitted('system_settings', { rate: 'agents', rest: { method: 'POST', path: '/models/providers' }, description: 'Tests a provider with one real call, and keeps it and its key when that works.' })
      .input(providerInput).output(providerAnswer).mutation(({ ctx, input, signal }) => service.add(ctx.account, input, signal)),
    setKey: permitted('system_settings', { rate: 'agents', rest: { method: 'PUT', path: '/models/providers/{id}/key' }, description: 'Tests another key for a provider with one real call, and replaces the old one when that works.' })
      .input(providerKeyInput).output(providerAnswer).mutation(({ ctx, input, signal }) => service.setKey(ctx.account, input, signal)),
    test: permitted('system_settings', { rate: 'agents', audited: false, rest: { method: 'POST', path: '/models/test' }, description: 'One real call to a model with the key that is stored.' })
      .input(modelRefSchema).output(modelTestResult).mutation(({ ctx, input, signal }) => service.test(ctx.account, input, signal)),
    setPrice: permitted('system_settings', { rest: { method: 'PUT', path: '/models/prices' }, description: 'What a model costs, as the person says; null goes back to the list.' })
      .input(providerPriceInput).output(providerDto).mutation(({ ctx, input }) => service.setPrice(ctx.account, input)),
    remove: permitted('system_settings', { rest: { method: 'DELETE', path: '/models/providers/{id}' }, description: 'Forgets a provider, its key and its prices.' })
      .input(byIdInput).output(okSchema).mutation(async ({ ctx, input }) => { await service.remove(ctx.account, input.id); return { ok: true as const }; }),
  });
