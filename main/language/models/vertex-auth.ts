// Tokens for Vertex AI from the key file of a service account (RFC 7523), asked of Google alone, or of the server that the
// person typed in: a key file that names another place gets nothing.
import { importPKCS8, SignJWT } from 'jose';
import { z } from 'zod';
import { AppError } from '../../core/app-error';
import { createBoundFetch, type BoundFetch } from './bound-fetch';
import { limitsOf } from './model-target';

const accountSchema = z.object({ client_email: z.string().min(3), private_key: z.string().min(40), private_key_id: z.string().optional(), token_uri: z.url().default('https://oauth2.googleapis.com/token') });
type ServiceAccount = z.infer<typeof accountSchema>;
const tokenSchema = z.object({ access_token: z.string().min(1), expires_in: z.number().default(3_600) });

const googleTokens = 'https://oauth2.googleapis.com';
const scope = 'https://www.googleapis.com/auth/cloud-platform';
/** A token is not used in the last part of its life. */
const spareMs = 60_000;

export interface VertexAuthOptions {
  /** An API key, or the JSON of a service account. */
  key: string;
  baseUrl: string;
  proxy: string;
  fetch: typeof globalThis.fetch;
}

/** The headers that let a request in. */
export type Authorise = (signal?: AbortSignal) => Promise<Record<string, string>>;

const readAccount = (key: string): ServiceAccount => {
  let given: unknown;
  try {
    given = JSON.parse(key);
  } catch {
    given = null;
  }
  const parsed = accountSchema.safeParse(given);
  if (!parsed.success) throw new AppError('MODEL_KEY_REFUSED', 'This is not the key file of a service account. Paste the whole JSON file that Google Cloud gave you, or an API key.');
  return parsed.data;
};

const assertionOf = async ({ client_email: issuer, private_key: pem, private_key_id: kid, token_uri: audience }: ServiceAccount): Promise<string> => {
  const key = await importPKCS8(pem, 'RS256').catch(() => { throw new AppError('MODEL_KEY_REFUSED', 'The private key in the key file can not be read. Paste the whole JSON file that Google Cloud gave you.'); });
  return new SignJWT({ scope }).setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid ? { kid } : {}) }).setIssuer(issuer).setAudience(audience).setIssuedAt().setExpirationTime('1h').sign(key);
};

export const createVertexAuth = ({ key, baseUrl, proxy, fetch }: VertexAuthOptions): Authorise => {
  if (!key.startsWith('{')) return async () => ({ 'x-goog-api-key': key });
  let held: { token: string; until: number } | null = null;
  const ask = async (account: ServiceAccount, signal?: AbortSignal): Promise<z.infer<typeof tokenSchema>> => {
    const url = new URL(account.token_uri);
    const typedIn = url.origin === new URL(baseUrl).origin;
    if (!typedIn && url.origin !== googleTokens) throw new AppError('BLOCKED_ADDRESS', `The key file asks for its token at ${url.host}, which is not Google. It was not asked.`);
    const own: BoundFetch | null = typedIn ? null : createBoundFetch({ baseUrl: googleTokens, proxy, limits: limitsOf('vertex') });
    try {
      const body = new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: await assertionOf(account) }).toString();
      const answer = await (own?.fetch ?? fetch)(url, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body, ...(signal ? { signal } : {}) });
      const parsed = tokenSchema.safeParse(answer.ok ? await answer.json() : null);
      if (!parsed.success) throw new AppError('MODEL_KEY_REFUSED', `Google gives no token for this service account (${answer.status}). Check that the account exists and may use Vertex AI.`, { details: { status: answer.status } });
      return parsed.data;
    } finally {
      await own?.close();
    }
  };
  return async (signal) => {
    if (!held || held.until < Date.now()) {
      const { access_token: token, expires_in: seconds } = await ask(readAccount(key), signal);
      held = { token, until: Date.now() + seconds * 1_000 - spareMs };
    }
    return { authorization: `Bearer ${held.token}` };
  };
};
