/** A catalogue that a keeper has changed and packed is answered from by npm and by the page, and nothing was built for it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BAKERY, browser, link, nesie, open, OUT, ROOT, serve, SITE } from "./support.mjs";

let folder, bundle, stamp;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "nesie-catalogue-"));
  const programmes = join(folder, "programmes");
  cpSync(join(ROOT, "programmes"), programmes, { recursive: true });
  const run = (...words) => execFileSync("cargo", ["run", "--quiet", "--locked", "--package", "nesie-cli", "--", "catalogue", ...words], { cwd: ROOT });
  run("set", "base-rate", "15.5", "--from", "2026-10-27", "--source", "nbk-2026-09", "--catalogue", programmes);
  run("pack", programmes, "--output", join(folder, "almaty.json"));
  bundle = readFileSync(join(folder, "almaty.json"), "utf8");
  const { version, sha256 } = JSON.parse(bundle);
  stamp = { version, sha256 };
});
after(() => rmSync(folder, { recursive: true }));

/** What the package answers, with a catalogue or its own. */
async function load(catalogue) {
  const { load } = await import(join(OUT, "npm/index.js"));
  return load(undefined, catalogue === undefined ? {} : { catalogue });
}

const ASKED = {
  application: JSON.parse(readFileSync(join(ROOT, "examples/bakery.json"), "utf8")),
  as_of: "2026-11-29",
  options: { programme: "isker-aimak" },
};
delete ASKED.application.contract;

test("the npm package answers from a bundle in place of its own catalogue", async () => {
  const [own, other] = [await load(), await load(bundle)];
  assert.deepEqual(other.call("programmes", { as_of: "2026-11-29" }).catalogue, stamp);
  const rate = (nesie) => nesie.call("quote", ASKED).base_rate?.annual_rate;
  assert.deepEqual([rate(own), rate(other)], [undefined, "15.5"]);
});

/** Bundles that are refused, with the code and a part of what is said. */
const REFUSED = () => [
  [bundle.replace('"nesie_catalogue":"1"', '"nesie_catalogue":"2"'), "unknown_format", 'nesie_catalogue: "2" is no format of bundles that this nesie reads: "1"'],
  [bundle.replace("15.5 %", "14.5 %"), "bundle_edited", "indicators/base-rate.toml: it was changed after the catalogue was packed"],
  [bundle.slice(0, bundle.length / 2), "bundle_cut", "the end of the catalogue is missing"],
  ["<!doctype html>", "not_a_bundle", "this is no bundle of a catalogue"],
];

test("the npm package refuses a bundle that does not fit", async () => {
  for (const [text, code, said] of REFUSED()) {
    await assert.rejects(load(text), (error) => error.code === code && error.message.includes(said), said);
  }
});

/** The page of a folder whose index.html names a catalogue beside it. */
function serveWith(text) {
  const named = readFileSync(join(SITE, "index.html"), "utf8").replace("<html ", '<html data-catalogue="almaty.json" ');
  assert.ok(named.includes("data-catalogue"));
  return serve({ "/": SITE }, (request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    const answer = { "/": ["text/html; charset=utf-8", named], "/almaty.json": ["application/json", text] }[pathname];
    if (answer !== undefined) response.writeHead(200, { "content-type": answer[0] }).end(answer[1]);
    return answer !== undefined;
  });
}

test("the page answers from the catalogue beside it, and says which it is and from when", async () => {
  const [chromium, server] = [await browser(), await serveWith(bundle)];
  for (const [lang, said] of [
    ["kk", `Бағдарламалар каталогы: осы беттің almaty.json файлы, ${stamp.version} нұсқасы`],
    ["ru", `Каталог программ: файл almaty.json этой страницы, версия от ${stamp.version}`],
    ["en", `Catalogue of programmes: the file almaty.json of this page, version of ${stamp.version}`],
  ]) {
    const { context, page, seen } = await open(chromium, server.at + link({ ...BAKERY, as_of: "2026-11-29" }, stamp), { lang });
    await page.waitForSelector(".notice");
    const about = (await page.textContent(".about")).replace(/\s+/g, " ");
    assert.ok(about.includes(said), about);
    // The link was made under the same catalogue: its hash is that of the bundle.
    const { t } = { t: (await nesie()).call("texts", { lang }).texts };
    assert.ok((await page.textContent(".notice")).includes(t["share.same"].replace("{version}", stamp.version)));
    assert.deepEqual(seen.errors, []);
    await context.close();
  }
  server.close();
  await chromium.close();
});

test("the page says why a catalogue is refused, and does not answer from another", async () => {
  const chromium = await browser();
  for (const [text, , said] of REFUSED()) {
    const server = await serveWith(text);
    const { context, page } = await open(chromium, server.at + link(BAKERY), { lang: "en" });
    await page.waitForSelector(".failure");
    const failure = await page.textContent(".failure");
    const shown = said.replace(/^(nesie_catalogue|indicators\/base-rate.toml): /, "");
    assert.ok(failure.includes("almaty.json") && failure.includes(shown), failure);
    assert.equal(await page.locator(".offer, .groups").count(), 0);
    await context.close();
    server.close();
  }
  await chromium.close();
});
