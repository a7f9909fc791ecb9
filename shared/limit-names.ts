/** The soft limits (G10), by their names in the settings. Without zod: the first screen knows them. */
export const limitNames = ['perPost', 'siteDays', 'authorDays', 'perDay'] as const;
export type LimitName = (typeof limitNames)[number];
