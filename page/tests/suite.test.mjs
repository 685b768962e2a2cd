/** The suite that holds every frontend to the same bytes (tests/suite), in Node and in Chromium, by the package as it is published. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { browser, open, OUT, ROOT, serve } from "./support.mjs";

const CASES = JSON.parse(readFileSync(join(ROOT, "tests/suite/cases.json"), "utf8"))
  .map((one) => ({ ...one, bytes: readFileSync(join(ROOT, one.request)) }))
  // A text of JavaScript is always Unicode: what is not cannot be handed in at all.
  .filter((one) => Buffer.from(one.bytes.toString("utf8")).equals(one.bytes))
  .map(({ bytes, ...one }) => ({ ...one, text: bytes.toString("utf8") }));

/** What differs from the suite: the names of the cases. */
function different(outcomes) {
  assert.ok(CASES.length > 30, `${CASES.length} cases`);
  return CASES.filter((one, at) => {
    const { ok, text } = outcomes[at];
    if (one.error === undefined) return !ok || createHash("sha256").update(text).digest("hex") !== one.answer_sha256;
    const error = JSON.parse(text);
    return ok || JSON.stringify(error.error) !== JSON.stringify(one.error.error ?? one.error);
  }).map((one) => one.name);
}

test("in Node", async () => {
  const { load, NesieError } = await import(join(OUT, "npm/index.js"));
  const nesie = await load();
  const outcome = ({ method, text }) => {
    try {
      return { ok: true, text: nesie.text(method, text) };
    } catch (error) {
      assert.ok(error instanceof NesieError);
      const { code, field, message } = error;
      return { ok: false, text: JSON.stringify({ error: { code, field, message } }) };
    }
  };
  assert.deepEqual(different(CASES.map(outcome)), []);
});

test("in Chromium", async () => {
  const chromium = await browser();
  const server = await serve({ "/": join(OUT, "npm/") }, (request, response) => request.url === "/" && (response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>"), true));
  const { page } = await open(chromium, server.at);
  const outcomes = await page.evaluate(async (cases) => {
    const { Module } = await import("/module.js");
    const module = await Module.start(await fetch("/nesie.wasm"));
    return cases.map(({ method, text }) => module.answer(method, text, "en"));
  }, CASES);
  await chromium.close();
  server.close();
  assert.deepEqual(different(outcomes), []);
});

// The files are those of crates/report/tests/sheets.rs, where the library draws the chart by itself.
test("a chart is the picture of a sheet, to the byte", async () => {
  const { load } = await import(join(OUT, "npm/index.js"));
  const nesie = await load();
  const loan = {
    principal: "12000000",
    annual_rate: "20",
    disbursed_on: "2026-01-15",
    instalments: 12,
    fees: [{ name: "account", kind: "yearly_percent", value: "1", in_gesv: true }],
    subsidy: { months: 6, from: "2026-01-15", steps: [{ after_months: 0, rate: "7" }] },
  };
  for (const width of ["wide", "narrow"]) {
    const expected = readFileSync(join(ROOT, `crates/report/tests/snapshots/sheets__${width}.snap.svg`), "utf8");
    assert.equal(nesie.chart({ loan }, "kk", width), expected, width);
  }
  assert.throws(() => nesie.chart({ loan: {} }), (error) => error.code === "missing" && error.field === "loan.principal");
  assert.throws(() => nesie.chart({ loan }, "kk", "thin"), (error) => error.code === "not_one_of" && error.field === "chart_width");
});

test("a form and the texts are read and written by the same bytes in each language", async () => {
  const { load } = await import(join(OUT, "npm/index.js"));
  const nesie = await load();
  for (const lang of ["kk", "ru", "en"]) {
    const texts = nesie.call("texts", { lang });
    assert.equal(texts.lang, lang);
    for (const [key, text] of Object.entries(texts.texts)) assert.ok(text.trim() !== "", key);
  }
  assert.throws(() => nesie.call("texts", { lang: "de" }), (error) => error.code === "not_one_of" && error.field === "lang");
  assert.throws(() => nesie.call("form", { fields: { "loan.amount": 1 } }), (error) => error.code === "wrong_type" && error.field === "fields.loan.amount");
});
