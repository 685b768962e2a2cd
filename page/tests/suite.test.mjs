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
