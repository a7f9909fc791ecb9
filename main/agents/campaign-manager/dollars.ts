/** Micro-dollars in words; small amounts with the digits that tell them apart. */
export const dollars = (micro: number): string => `$${(micro / 1_000_000).toFixed(micro < 10_000 ? 4 : 2)}`;
