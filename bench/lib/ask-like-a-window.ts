import { commentListInput } from '../../shared/contracts/comment';
import type { App } from '../../main/app/container';

/** What an open window asks while a run goes on, twice a second. @returns to close the window */
export const askLikeAWindow = ({ container: { services }, actor }: App): (() => void) => {
  const timer = setInterval(() => {
    void Promise.all([
      services.system.status(actor), services.campaigns.list(actor, { page: 1, pageSize: 20, deleted: false, sort: 'newest' }),
      services.comments.list(actor, commentListInput.parse({ pageSize: 50 })),
    ]).catch(() => undefined);
  }, 500);
  return () => clearInterval(timer);
};
