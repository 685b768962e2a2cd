/** A case: what was typed into each field, and what staff have marked. It lives in memory, in a file or in a link; nowhere else. */

/** What was typed, by field. Languages and views come and go; this stays. */
export type Fields = Readonly<Record<string, string>>;

export interface Mark {
  seen: boolean;
  note: string;
}

export interface Case {
  fields: Fields;
  /** The questions that were answered with "I don't know". */
  unknown: readonly string[];
  client: string;
  staff: string;
  /** By programme and item of the checklist. */
  marks: Readonly<Record<string, Readonly<Record<string, Mark>>>>;
  notes: string;
}

export interface Stamp {
  version: string;
  sha256: string;
}

export function newCase(): Case {
  return { fields: { as_of: today() }, unknown: [], client: "", staff: "", marks: {}, notes: "" };
}

/** Today in Almaty, five hours before UTC, wherever the reader's clock thinks it is. */
export function today(): string {
  return new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10);
}

interface CaseFile {
  nesie_case: "1";
  catalogue: Stamp;
  case: Case;
}

export function caseFile(of: Case, catalogue: Stamp): string {
  const file: CaseFile = { nesie_case: "1", catalogue, case: of };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** The case of a file; `undefined` if the text is no such file. */
export function readCaseFile(text: string): { catalogue: Stamp; case: Case } | undefined {
  const file = parsed(text);
  if (!isRecord(file) || file["nesie_case"] !== "1" || !isRecord(file["case"])) return undefined;
  const read = file["case"];
  return {
    catalogue: stamp(file["catalogue"]),
    case: {
      fields: texts(read["fields"]),
      unknown: Array.isArray(read["unknown"]) ? read["unknown"].filter((field) => typeof field === "string") : [],
      client: textOf(read["client"]),
      staff: textOf(read["staff"]),
      marks: marks(read["marks"]),
      notes: textOf(read["notes"]),
    },
  };
}

/** What a link holds: the fields, the catalogue, and what the offers were in short, to say what differs under another one. */
export interface Shared {
  fields: Fields;
  catalogue: Stamp;
  offers: Readonly<Record<string, string>>;
}

export function toLink(shared: Shared): string {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** What a link holds; `undefined` if it is damaged. */
export function fromLink(link: string): Shared | undefined {
  let letters: string;
  try {
    letters = atob(link.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return undefined;
  }
  const read = parsed(new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0))));
  if (!isRecord(read) || !isRecord(read["fields"])) return undefined;
  return { fields: texts(read["fields"]), catalogue: stamp(read["catalogue"]), offers: texts(read["offers"]) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function texts(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

function stamp(value: unknown): Stamp {
  const read = texts(value);
  return { version: read["version"] ?? "", sha256: read["sha256"] ?? "" };
}

function marks(value: unknown): Case["marks"] {
  if (!isRecord(value)) return {};
  const mark = (read: unknown): Mark => (isRecord(read) ? { seen: read["seen"] === true, note: textOf(read["note"]) } : { seen: false, note: "" });
  const items = (read: unknown): Record<string, Mark> =>
    isRecord(read) ? Object.fromEntries(Object.entries(read).map(([item, of]) => [item, mark(of)])) : {};
  return Object.fromEntries(Object.entries(value).map(([programme, of]) => [programme, items(of)]));
}
