// Signs and reads the two kinds of token. HS256 and nothing else; type, issuer and audience differ, so that one kind never
// passes as the other. The key is made on the first sign-in and stays in the secret store.
import { randomBytes } from 'node:crypto';
import type { Clock } from '../../core/ports/clock';
import type { SecretStore } from '../../core/ports/secret-store';

export type TokenKind = 'access' | 'refresh';

export const tokenLifeMs = { access: 30 * 60_000, refresh: 7 * 24 * 60 * 60_000 } as const;
export const signingKeyName = 'auth.signing-key';
export const tokenIssuer = 'kp-bot';
export const tokenType = { access: 'kp-access+jwt', refresh: 'kp-refresh+jwt' } as const;
export const tokenAudience = { access: 'kp-bot:access', refresh: 'kp-bot:refresh' } as const;

export interface TokenClaims {
  accountId: string;
  sessionId: string;
  tokenId: string;
}

export interface TokenSigner {
  /** @throws SECRET_STORE */
  sign(kind: TokenKind, claims: TokenClaims): Promise<string>;
  /** @returns `expired` for what was good once, `invalid` for everything else that is not @throws SECRET_STORE */
  read(kind: TokenKind, token: string): Promise<(TokenClaims & { expiresAtMs: number }) | 'expired' | 'invalid'>;
}

const keyBytes = 32;
const loadJose = () => import('jose');

/** Two first sign-ins at once share one key: it is asked for, or made, one time. */
const keyReader = (secrets: SecretStore): (() => Promise<Uint8Array>) => {
  let asked: Promise<Uint8Array> | null = null;
  const load = async (): Promise<Uint8Array> => {
    const kept = Buffer.from((await secrets.get(signingKeyName)) ?? '', 'base64url');
    if (kept.length >= keyBytes) return kept;
    const made = randomBytes(keyBytes);
    await secrets.set(signingKeyName, made.toString('base64url'));
    return made;
  };
  return () => (asked ??= load().catch((error: unknown) => { asked = null; throw error; }));
};

export const createTokenSigner = ({ secrets, clock }: { secrets: SecretStore; clock: Clock }): TokenSigner => {
  const key = keyReader(secrets);
  return {
    sign: async (kind, { accountId, sessionId, tokenId }) => {
      const { SignJWT } = await loadJose();
      const now = Math.floor(clock.now().getTime() / 1_000);
      return new SignJWT({ sid: sessionId })
        .setProtectedHeader({ alg: 'HS256', typ: tokenType[kind] })
        .setIssuer(tokenIssuer).setAudience(tokenAudience[kind]).setSubject(accountId).setJti(tokenId)
        .setIssuedAt(now).setExpirationTime(now + tokenLifeMs[kind] / 1_000)
        .sign(await key());
    },
    read: async (kind, token) => {
      const [{ jwtVerify, errors }, secret] = await Promise.all([loadJose(), key()]);
      try {
        const { payload } = await jwtVerify(token, secret, {
          algorithms: ['HS256'], issuer: tokenIssuer, audience: tokenAudience[kind], typ: tokenType[kind], requiredClaims: ['sub', 'sid', 'jti', 'exp', 'iat'], currentDate: clock.now(),
        });
        const { sub, sid, jti, exp } = payload;
        const whole = typeof sub === 'string' && typeof sid === 'string' && typeof jti === 'string' && typeof exp === 'number';
        return whole ? { accountId: sub, sessionId: sid, tokenId: jti, expiresAtMs: exp * 1_000 } : 'invalid';
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'expired' : 'invalid';
      }
    },
  };
};
