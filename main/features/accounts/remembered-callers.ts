import type { Actor } from './actor';

/** Whom an access token stands for now. */
export interface Authenticated {
  actor: Actor;
  sessionId: string;
}

/** Whom an access token stood for a moment ago; forgotten as a whole with every committed change of an account or a session. */
export interface RememberedCallers {
  /** @param nowMs past the end of token or session nothing is remembered */
  find(access: string, nowMs: number): Authenticated | null;
  /** Keeps what was read since `begin`, unless something changed meanwhile. */
  begin(): (access: string, found: Authenticated, untilMs: number) => void;
  forget(): void;
}

/** More sign-ins than this at once are a test or an attack; then it begins anew. */
const most = 200;

export const createRememberedCallers = (): RememberedCallers => {
  const known = new Map<string, { found: Authenticated; untilMs: number }>();
  let age = 0;
  return {
    find: (access, nowMs) => {
      const entry = known.get(access);
      return entry && nowMs < entry.untilMs ? entry.found : null;
    },
    begin: () => {
      const began = age;
      return (access, found, untilMs) => {
        if (began !== age) return;
        if (known.size >= most) known.clear();
        known.set(access, { found, untilMs });
      };
    },
    forget: () => {
      age += 1;
      known.clear();
    },
  };
};
