/** A table as text, row by row. */
export interface TableRows {
  rows: string[][];
  /** Rows that were left out because the table is longer than is read. */
  cutAt: number | null;
}
export const maxTableRows = 20_000;
