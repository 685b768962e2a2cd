/** What sheets.js does for the page. */

export type Cell = string | null | { head: string } | { amount: string };

export interface Table {
  name: string;
  rows: Cell[][];
  /** In characters. */
  widths: number[];
}

export interface Sheets {
  /** The cells of the first sheet as texts. */
  read(file: File): Promise<string[][]>;
  write(tables: Table[]): Promise<Blob>;
}

declare global {
  var nesieSheets: Sheets | undefined;
}
