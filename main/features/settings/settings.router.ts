import { z } from 'zod';
import { searchTestResult, secretNameSchema, secretsDto, secretSetInput, settingsPatch, settingsSchema } from '@shared/contracts/settings';
import { noInput } from '@shared/contracts/basics';
import { t } from '../../trpc/init';
import { permitted, signedInProcedure } from '../../trpc/procedures';
import type { SettingsService } from './settings.service';

export const createSettingsRouter = (service: SettingsService) =>
  t.router({
    get: signedInProcedure({ rest: { method: 'GET', path: '/settings' }, description: 'Settings of the workspace.' })
      .input(noInput).output(settingsSchema).query(() => service.get()),
    update: permitted('system_settings', { rest: { method: 'PATCH', path: '/settings' }, description: 'Changes the named settings.' })
      .input(settingsPatch).output(settingsSchema).mutation(({ ctx, input }) => service.update(ctx.account, input)),
    secrets: permitted('system_settings', { rest: { method: 'GET', path: '/settings/secrets' }, description: 'Which keys are stored, and where; never the keys.' })
      .input(noInput).output(secretsDto).query(() => service.secrets()),
    setSecret: permitted('system_settings', { rest: { method: 'PUT', path: '/settings/secrets' }, description: 'Stores a key in the keychain.' })
      .input(secretSetInput).output(secretsDto).mutation(({ ctx, input }) => service.setSecret(ctx.account, input)),
    deleteSecret: permitted('system_settings', { rest: { method: 'DELETE', path: '/settings/secrets/{name}' }, description: 'Forgets a key.' })
      .input(z.object({ name: secretNameSchema })).output(secretsDto).mutation(({ ctx, input }) => service.deleteSecret(ctx.account, input.name)),
    testSearch: permitted('system_settings', { rate: 'agents', audited: false, rest: { method: 'POST', path: '/settings/test-search' }, description: 'Asks the configured search provider once.' })
      .input(z.object({ query: z.string().trim().min(1).max(200) })).output(searchTestResult).mutation(({ ctx, input }) => service.testSearch(ctx.account, input.query)),
  });
