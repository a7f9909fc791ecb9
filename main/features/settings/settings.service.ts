import type { z } from 'zod';
import { secretNames, settingsSchema, type searchTestResult, type secretsDto, type secretSetInput, type Settings, type SettingsPatch } from '@shared/contracts/settings';
import type { Clock } from '../../core/ports/clock';
import type { SecretStore } from '../../core/ports/secret-store';
import type { Database } from '../../db/database';
import type { Actor } from '../accounts';
import { SettingEntity } from './setting.entity';

/** Settings of the workspace; keys only go in, never out (G16). */
export interface SettingsService {
  get(): Promise<Settings>;
  update(actor: Actor, patch: SettingsPatch): Promise<Settings>;
  secrets(): Promise<z.infer<typeof secretsDto>>;
  setSecret(actor: Actor, input: z.output<typeof secretSetInput>): Promise<z.infer<typeof secretsDto>>;
  deleteSecret(actor: Actor, name: z.output<typeof secretSetInput>['name']): Promise<z.infer<typeof secretsDto>>;
  /** Asks the configured provider for one real query. */
  testSearch(actor: Actor, query: string): Promise<z.infer<typeof searchTestResult>>;
}

/** One real query with the settings and key as they are stored now. */
export type SearchProbe = (query: string) => Promise<z.infer<typeof searchTestResult>>;

export interface SettingsPorts {
  database: Database;
  clock: Clock;
  secrets: SecretStore;
  probeSearch: SearchProbe;
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const createSettingsService = ({ database, clock, secrets, probeSearch }: SettingsPorts): SettingsService => {
  const get = async (): Promise<Settings> => {
    const rows = await database.reader().find(SettingEntity);
    const known = Object.keys(settingsSchema.shape);
    return settingsSchema.parse(Object.fromEntries(rows.filter(({ key }) => known.includes(key)).map(({ key, value }) => [key, value])));
  };
  const stored = async (): Promise<z.infer<typeof secretsDto>> => {
    const found = await Promise.all(secretNames.map(async (name) => ((await secrets.get(name)) === null ? null : name)));
    return { backend: secrets.backend, stored: found.filter((name) => name !== null) };
  };
  const changed = (): Promise<void> => database.unit(async () => database.record({ type: 'settings.changed' }));

  return {
    get,
    update: (_actor, patch) =>
      database.unit(async () => {
        const current = await get();
        const merged = Object.fromEntries(Object.entries(current).map(([key, value]) => {
          const given = patch[key as keyof SettingsPatch];
          return [key, given === undefined ? value : isGroup(value) && isGroup(given) ? { ...value, ...given } : given];
        }));
        const next = settingsSchema.parse(merged);
        const updatedAt = clock.now().toISOString();
        await database.writer().save(SettingEntity, Object.entries(next).map(([key, value]) => ({ key, value, updatedAt })));
        database.record({ type: 'settings.changed' });
        return next;
      }),
    secrets: stored,
    setSecret: async (_actor, { name, value }) => {
      await secrets.set(name, value);
      await changed();
      return stored();
    },
    deleteSecret: async (_actor, name) => {
      await secrets.delete(name);
      await changed();
      return stored();
    },
    testSearch: (_actor, query) => probeSearch(query),
  };
};
