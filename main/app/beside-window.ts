// What stands beside the window, such as the tray, acts as the person who is signed in there: by the procedures of the window
// itself, so that permissions and the record of acts hold for it too.
import type { NoticeService } from '../features/notices';
import type { SystemService } from '../features/system';
import { t } from '../trpc/init';
import type { Container } from './container-options';
import type { AppRouter } from './root-router';
import type { WindowCallers } from './window-callers';

interface BesideParts extends Pick<WindowCallers, 'createContext' | 'onTurn'> {
  router: AppRouter;
  notices: NoticeService;
  system: SystemService;
}

export const besideWindow = ({ router, notices, system, createContext, onTurn }: BesideParts): Container['background'] => {
  const callerOf = t.createCallerFactory(router);
  return {
    progress: () => system.progress(),
    onTurn,
    onClose: {
      get: async (window) => {
        const { account } = await createContext(window);
        return account ? (await notices.preferences(account.id)).onClose : null;
      },
      set: async (window, onClose) => {
        const { account } = await createContext(window);
        if (account) await notices.setPreferences(account, { onClose });
      },
    },
    queue: {
      state: async (window) => {
        const context = await createContext(window);
        if (!context.account || context.account.mustChangePassword) return null;
        const { mayPause, pausedSince } = await callerOf(context).tasks.queue();
        return mayPause ? (pausedSince === null ? 'running' : 'paused') : null;
      },
      pauseAll: async (window) => { await callerOf(await createContext(window)).tasks.pauseAll(); },
      resumeAll: async (window) => { await callerOf(await createContext(window)).tasks.resumeAll(); },
    },
  };
};
