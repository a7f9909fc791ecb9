// What may stand in a log (G16): no secret, no token, no text of a comment or post. Pure; every logger runs through it.

const secretField = /(^|[^a-z])(api-?key|key|token|secret|password|passwd|passphrase|authorization|cookie|credential|bearer)s?$/;
const textField = /^(text|final-text|comment|draft|body|content|html|excerpt|quotes?|feedback|instructions|passages?|sentences?|paragraphs?|talking-points?)$/;

/** Tokens that are told by their own shape, wherever they stand. */
const tokenShapes: readonly RegExp[] = [
  /\b(?:bearer|basic)\s+[\w.~+/=-]{8,}/gi,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, // JWT
  /\bsk-[\w-]{12,}/g, // model providers
  /\bAIza[\w-]{20,}/g, // Google
  /\bBSA[\w-]{20,}/g, // Brave
  /\bgh[pousr]_\w{20,}/g,
  /\bxox[abprs]-[\w-]{10,}/g,
  /\bAKIA[0-9A-Z]{12,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];
const assignment = /((?:api[-_]?key|access[-_]?token|token|secret|password|passwd|authorization|x-subscription-token)["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi;
const queryKey = /([?&](?:key|api_?key|token|access_token|secret|password|sig|signature)=)[^&#\s"']+/gi;
const userInfo = /(\b[a-z][a-z0-9+.-]*:\/\/)[^/\s:@]+(?::[^/\s@]*)?@/gi;

const mask = '[redacted]';
const longest = 4_000;
const deepest = 6;
const widest = 50;

const dashed = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/[_.\s]+/g, '-').toLowerCase();

/** Takes secrets out of log messages and fields. */
export interface Redactor {
  /** From now on this exact value is masked wherever it stands (a key that was just read or stored). */
  learn(secret: string): void;
  text(value: string): string;
  fields(value: Record<string, unknown>): Record<string, unknown>;
}

export const createRedactor = (): Redactor => {
  const known = new Set<string>();

  const text = (value: string): string => {
    let result = value.length > longest ? `${value.slice(0, longest)}… (${value.length} characters)` : value;
    // Learned values first: a shape below could take a part of one and leave the rest.
    for (const secret of known) result = result.replaceAll(secret, mask);
    for (const shape of tokenShapes) result = result.replace(shape, mask);
    return result.replace(assignment, `$1${mask}`).replace(queryKey, `$1${mask}`).replace(userInfo, `$1${mask}@`);
  };

  const size = (value: unknown): string => (typeof value === 'string' ? `[text, ${value.length} characters]` : Array.isArray(value) ? `[${value.length} texts]` : '[text]');

  const plain = (value: unknown, depth: number, seen: Set<object>): unknown => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value).slice(0, 80);
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    if (seen.has(value) || depth > deepest) return '[…]';
    const inner = new Set(seen).add(value);
    if (value instanceof Error) return error(value, depth, inner);
    if (Array.isArray(value)) return value.slice(0, widest).map((item) => plain(item, depth + 1, inner));
    return entries(Object.entries(value), depth, inner);
  };

  const entries = (pairs: [string, unknown][], depth: number, seen: Set<object>): Record<string, unknown> => {
    const result: Record<string, unknown> = {};
    for (const [name, value] of pairs.slice(0, widest)) {
      const key = dashed(name);
      // A number or a yes/no is a count or a state, not a key or a text.
      if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') result[name] = value;
      else if (secretField.test(key)) result[name] = mask;
      else if (textField.test(key)) result[name] = size(value);
      else result[name] = plain(value, depth + 1, seen);
    }
    return result;
  };

  const error = (value: Error, depth: number, seen: Set<object>): Record<string, unknown> => {
    const { code, details } = value as { code?: unknown; details?: unknown };
    return {
      name: value.name,
      message: text(value.message),
      ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
      ...(details === undefined ? {} : { details: plain(details, depth + 1, seen) }),
      ...(value.stack === undefined ? {} : { stack: text(value.stack) }),
      ...(value.cause === undefined ? {} : { cause: plain(value.cause, depth + 1, seen) }),
    };
  };

  return {
    learn: (secret) => {
      if (secret.length >= 6) known.add(secret); // shorter ones would blank ordinary words
    },
    text,
    fields: (value) => entries(Object.entries(value), 0, new Set([value])),
  };
};
