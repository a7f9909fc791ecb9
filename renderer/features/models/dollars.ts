/** Dollars as typed, in micro-dollars; null for an empty field, undefined for what is no amount. */
export const microOf = (typed: string): number | null | undefined => {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  return /^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Math.round(Number(text) * 1_000_000) : undefined;
};

/** As a person types it. */
export const typedDollars = (micro: number | null): string => (micro === null ? '' : String(micro / 1_000_000));
