/** What lists are exported as. Without zod: the first screen knows them. */
export const exportFormats = ['csv', 'xlsx', 'json'] as const;
