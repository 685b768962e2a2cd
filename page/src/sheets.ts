/** Tables in and out: XLSX and CSV. A script of its own, loaded when a list of clients is opened. */
import Papa from "papaparse";
import { readSheet } from "read-excel-file/universal";
import writeXlsxFile from "write-excel-file/universal";
import type { Cell, Sheets, Table } from "./sheets-interface.ts";

const sheets: Sheets = {
  async read(file) {
    return /\.xlsx$/i.test(file.name) ? ofWorkbook(file) : ofText(await file.text());
  },

  write(tables) {
    return writeXlsxFile(
      tables.map(({ name, rows, widths }) => ({
        sheet: name,
        data: rows.map((row) => row.map(cell)),
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
      })),
    ).toBlob();
  },
};

async function ofWorkbook(file: File): Promise<string[][]> {
  // Numbers stay as they stand in the file: the library reads them, not the machine.
  const rows = await readSheet(file, { parseNumber: (text: string) => text });
  return rows.map((row) => row.map(text));
}

function text(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value).trim();
}

function ofText(content: string): string[][] {
  return Papa.parse<string[]>(content.replace(/^\uFEFF/, ""), { skipEmptyLines: "greedy" }).data;
}

/** A text is written as a text, whatever it begins with; an amount as a number that a sheet can add up. */
function cell(of: Cell) {
  if (of === null || of === "") return null;
  if (typeof of === "string") return { value: of, type: String };
  if ("head" in of) return { value: of.head, type: String, fontWeight: "bold" as const, wrap: true };
  return { value: Number(of.amount), type: Number, format: "#,##0.00" };
}

globalThis.nesieSheets = sheets;

export type { Table };
