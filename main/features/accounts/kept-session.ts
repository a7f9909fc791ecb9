// "Keep me signed in": the refresh token of the window in the secret store, taken up again after a restart. Where secrets
// live in memory only it ends with the app, which the settings say.
import { z } from 'zod';
import type { SecretStore } from '../../core/ports/secret-store';

export const keptSessionName = 'auth.kept-session';
/** `locked`: closing a locked app and starting it again does not open it. */
const kept = z.object({ refresh: z.string().min(1), locked: z.boolean() });
export type Kept = z.infer<typeof kept>;

export interface KeptSession {
  /** @throws SECRET_STORE */
  read(): Promise<Kept | null>;
  write(session: Kept): Promise<void>;
  forget(): Promise<void>;
}

const parse = (text: string | null): Kept | null => {
  try {
    return kept.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    return null;
  }
};

export const createKeptSession = (secrets: SecretStore): KeptSession => ({
  read: async () => parse(await secrets.get(keptSessionName)),
  write: (session) => secrets.set(keptSessionName, JSON.stringify(session)),
  forget: () => secrets.delete(keptSessionName),
});
