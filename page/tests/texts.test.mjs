/** Numbers, amounts, rates, dates and plurals come out as the library writes them in the same answers. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "vite";
import { fileURLToPath } from "node:url";
import { nesie } from "./support.mjs";

const { output } = await build({
  configFile: false,
  logLevel: "error",
  build: { write: false, minify: false, lib: { entry: fileURLToPath(new URL("../src/texts.ts", import.meta.url)), formats: ["es"] } },
}).then((built) => [built].flat()[0]);
const { Language } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);

test("figures are written as the library writes them", async () => {
  const library = await nesie();
  const loan = { amount: "12345678.90", term_months: 61, purpose: "investment" };
  const answer = library.call("quote", { application: { loan, own_contribution: "1.05" }, as_of: "2026-11-22", options: { market_rate: "21.5" } });
  for (const lang of ["kk", "ru", "en"]) {
    const language = new Language(library.call("texts", { lang }));
    const said = JSON.stringify(answer.offers.map((offer) => [offer.findings.map((finding) => finding.text[lang]), offer.standing_text?.[lang]]));
    assert.ok(said.includes(language.money("12345678.90")), language.money("12345678.90"));
    assert.ok(said.includes(language.n("months", 61)), language.n("months", 61));
    const day = answer.offers.find((offer) => offer.last_confirmed).last_confirmed;
    assert.ok(said.includes(language.date(day)), language.date(day));
  }
});

test("thousands are parted from the right, and every number keeps its digits", async () => {
  const library = await nesie();
  const ru = new Language(library.call("texts", { lang: "ru" }));
  const nbsp = "\u00a0";
  assert.equal(ru.number("0"), "0");
  assert.equal(ru.number("999.05"), "999,05");
  assert.equal(ru.number("1234567.89"), `1${nbsp}234${nbsp}567,89`);
  assert.equal(ru.percent("12.6"), `12,6${nbsp}%`);
  assert.deepEqual([1, 2, 5, 11, 21, 84].map((n) => ru.n("months", n)), ["1 месяц", "2 месяца", "5 месяцев", "11 месяцев", "21 месяц", "84 месяца"].map((text) => text.replace(" ", nbsp)));
});
