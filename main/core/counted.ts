/** "1 post", "2 posts", "0 entries": for sentences that main writes; the window's own come from its locale files. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
