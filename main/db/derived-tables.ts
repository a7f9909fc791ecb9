/** Tables that triggers keep from the rows of others: nobody else writes them, so what is salvaged of those others fills them. */
export const derivedTables: readonly string[] = ['comment_counts', 'comment_days'];
