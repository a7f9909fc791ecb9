// The whole engine as its windows see it: who calls is found out anew for every call, from the tokens that main keeps.
import { join } from 'node:path';
import type { App } from '../../main/app/container';
import type { AppRouter } from '../../main/app/root-router';
import type { SecretStore } from '../../main/core/ports/secret-store';
import { t } from '../../main/trpc/init';
import { movableClock } from './account-world';
import { memorySecrets, openApp, temporaryFolder, type AppSetting } from './open-app';
import { createPlainCrew } from './plain-crew';

type Caller = ReturnType<ReturnType<typeof t.createCallerFactory<AppRouter['_def']['record']>>>;

export interface Windows {
  app: App;
  clock: ReturnType<typeof movableClock>;
  secrets: SecretStore;
  /** The procedures as this window calls them now. */
  from(window: number): Promise<Caller>;
  /** Ends the app and starts it again over the same workspace and secrets. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const openWindows = async (setting: AppSetting = {}): Promise<Windows> => {
  const [folder, clock, secrets] = [temporaryFolder(), movableClock(), setting.secrets ?? memorySecrets()];
  const open = () => openApp(join(folder.path, 'workspace'), { crew: createPlainCrew(), clock, ...setting, secrets });
  const windows: Windows = {
    app: await open(), clock, secrets,
    from: async (window) => t.createCallerFactory(windows.app.container.router)(await windows.app.container.createContext(window)) as Caller,
    restart: async () => { await windows.app.container.close(0); windows.app = await open(); },
    close: async () => { await windows.app.container.close(0); folder.remove(); },
  };
  return windows;
};

/** What a refused call ends with. */
export const refused = (code: string, details?: object) => ({ cause: { code, ...(details ? { details } : {}) } });
