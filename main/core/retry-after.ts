/** Milliseconds that a Retry-After header asks to wait (seconds or a date); null when there is none or it makes no sense. */
export const retryAfterMs = (header: string | undefined, now: number): number | null => {
  const text = header?.trim();
  if (!text) return null;
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
};
