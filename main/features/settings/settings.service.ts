import type { z } from 'zod';
import type { searchTestResult, secretsDto, secretSetInput, Settings, SettingsPatch } from '@shared/contracts/settings';
import type { Actor } from '../accounts';

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
