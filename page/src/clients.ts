/** A list of clients: rows of a table in, an answer for each. */
import type { Form, Offer, Quote } from "./contract.ts";
import { inForce } from "./contract.ts";
import { Refused } from "./engine.ts";
import { KINDS } from "./fields.ts";
import { groupOf, nameOf } from "./parts/figures.ts";
import { ask, state } from "./store.ts";
import type { Cell, Table } from "./sheets-interface.ts";
import { Language, type Texts } from "./texts.ts";

export interface Client {
  row: number;
  name: string;
  fields: Record<string, string>;
  first: Offer | undefined;
  question: Quote["next_questions"][number] | undefined;
  error: { field: string; message: string } | undefined;
}

export interface Judged {
  columns: string[];
  unknown: string[];
  clients: Client[];
}

const COLLATERAL = ["real_estate", "movable", "deposit", "guarantee"].map((kind) => `collateral.${kind}`);

/** The columns of a template: the client, and every field. */
export const COLUMNS: readonly string[] = ["client", ...Object.keys(KINDS).flatMap((field) => (field === "collateral" ? COLLATERAL : field === "as_of" ? [] : [field]))];

export function columnLabel(column: string, language: Language = state.language): string {
  if (column === "client") return language.t("clients.name");
  if (column.startsWith("collateral.")) return `${language.t("field.collateral")}: ${language.word("collateral_kind", column.slice("collateral.".length))}, ₸`;
  return language.maybe(`field.${column}`) ?? column;
}

/** Judges each row of a table whose first row names the columns, by the path of a field or by its label in any language. */
export async function judge(cells: string[][], onProgress: () => void): Promise<Judged> {
  const [head = [], ...rows] = cells;
  const names = await columnNames();
  const columns = head.map((name) => names.get(plain(name)) ?? "");
  const judged: Judged = { columns, unknown: head.filter((name, at) => columns[at] === "" && name.trim() !== ""), clients: [] };
  for (const [at, row] of rows.entries()) {
    if (row.every((cell) => cell.trim() === "")) continue;
    const given = columns.map((column, place): [string, string] => [column, row[place] ?? ""]).filter(([column, text]) => column !== "" && text.trim() !== "");
    const { client = "", ...fields } = Object.fromEntries(given);
    judged.clients.push(await one(at + 2, client, fields));
    if (judged.clients.length % 10 === 0) {
      onProgress();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return judged;
}

async function one(row: number, name: string, fields: Record<string, string>): Promise<Client> {
  const client: Client = { row, name, fields, first: undefined, question: undefined, error: undefined };
  const asked = { as_of: state.case.fields["as_of"] ?? "", ...fields };
  const form = await ask<Form>("form", { fields: asked });
  const [error] = form.errors;
  if (error !== undefined) return { ...client, error: { field: error.field, message: state.language.of(error.text) } };
  try {
    const answer = await ask<Quote>("quote", form.request);
    return { ...client, first: answer.offers.map(inForce).find((offer) => offer !== undefined), question: answer.next_questions[0] };
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    return { ...client, error: { field: refused.field.replace(/^application\./, ""), message: refused.message } };
  }
}

async function columnNames(): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const lang of ["kk", "ru", "en"] as const) {
    const language = new Language(await ask<Texts>("texts", { lang }));
    for (const column of COLUMNS) names.set(plain(columnLabel(column, language)), column).set(plain(column), column);
    names.set(plain(language.t("field.as_of")), "as_of").set("as_of", "as_of");
  }
  return names;
}

function plain(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}

/** What is known of a client in figures, for the page and for the sheet. */
export function results(client: Client): { name: string; value: string; amount?: string }[] {
  const { t, word, of, money, percent } = state.language;
  const { first } = client;
  // What cannot be had is no first offer.
  const best = first === undefined || groupOf(first) === "does_not_fit" ? undefined : first;
  return [
    { name: t("clients.group"), value: first === undefined ? "" : word("group", groupOf(first)) },
    { name: t("clients.best"), value: best === undefined ? "" : nameOf(best) },
    amount(t("figure.payment"), best?.costs?.first_payment),
    { name: t("figure.rate"), value: best?.terms == null ? "" : percent(best.terms.annual_rate) },
    amount(t("figure.total"), best?.costs?.total_paid),
    { name: t("clients.first_question"), value: client.question === undefined ? "" : of(client.question.text) },
    { name: t("clients.error"), value: client.error === undefined ? "" : `${columnLabel(client.error.field)}: ${client.error.message}` },
  ];

  function amount(name: string, plain: string | undefined): { name: string; value: string; amount?: string } {
    return plain === undefined ? { name, value: "" } : { name, value: money(plain), amount: plain };
  }
}

export function answersTable({ columns, clients }: Judged): Table {
  const given = columns.filter((column) => column !== "");
  const first = clients[0];
  const head = [...given.map((column) => columnLabel(column)), ...(first === undefined ? [] : results(first).map(({ name }) => name))];
  const rows = clients.map((client): Cell[] => [
    ...given.map((column) => (column === "client" ? client.name : (client.fields[column] ?? ""))),
    ...results(client).map(({ value, amount }) => (amount === undefined ? value : { amount })),
  ]);
  return { name: state.language.t("clients.sheet"), rows: [head.map((name) => ({ head: name })), ...rows], widths: head.map((name) => Math.min(40, Math.max(14, name.length))) };
}

/** An empty table with every column, and a second sheet with the words that each may hold. */
export function template(): Table[] {
  const { t, words } = state.language;
  const hint = (column: string): string => {
    const kind = KINDS[column];
    if (kind?.type === "word") return words(kind.list).map(([, name]) => name).join(" / ");
    if (kind?.type === "words") return `${words(kind.list).map(([, name]) => name).join(" / ")} (${t("clients.list_hint")})`;
    if (kind?.type === "flag") return `${t("no")} / ${t("yes")}`;
    return state.language.maybe(`hint.${column}`) ?? "";
  };
  return [
    { name: t("clients.sheet"), rows: [COLUMNS.map((column) => ({ head: columnLabel(column) }))], widths: COLUMNS.map((column) => Math.min(32, Math.max(14, columnLabel(column).length))) },
    {
      name: t("clients.sheet_words"),
      rows: [[{ head: t("compare.figure") }, { head: t("clients.allowed") }], ...COLUMNS.map((column): Cell[] => [columnLabel(column), hint(column)])],
      widths: [40, 90],
    },
  ];
}
