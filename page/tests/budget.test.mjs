/** What a visit may weigh, and how long an answer may take. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { browser, DIST, open, serve, SITE } from "./support.mjs";

const brotli = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const gzip = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
const sum = (files, weigh) => files.reduce((total, file) => total + weigh(file), 0);

test("a first visit weighs at most 500 kB with the module, 120 kB without", () => {
  const shell = ["index.html", "page.css", "page.js", "icon.svg"];
  const module = [...shell, "nesie.wasm", "texts.kk.js"].map((name) => join(SITE, name));
  const server = shell.map((name) => join(DIST, name));
  console.log(`with the module: ${sum(module, brotli)} brotli, ${sum(module, gzip)} gzip; without: ${sum(server, brotli)} brotli, ${sum(server, gzip)} gzip, and the texts ${gzip(join(SITE, "texts.kk.js"))}`);
  assert.ok(sum(module, brotli) <= 500_000);
  assert.ok(sum(server, gzip) + gzip(join(SITE, "texts.kk.js")) <= 120_000);
});

test("the site has only its own files, and its policy lets in nothing else", () => {
  assert.deepEqual(readdirSync(SITE).sort(), [
    "embed.html", "embed.js", "icon.svg", "index.html", "nesie.wasm", "nesie.wasm.js", "page.css", "page.js", "sheets.js", "sw.js", "texts.en.js", "texts.kk.js", "texts.ru.js",
  ]); // prettier-ignore
  for (const page of [join(SITE, "index.html"), join(DIST, "index.html"), join(SITE, "embed.html")]) {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(page, "utf8"))[1];
    assert.ok(policy.startsWith("default-src 'none'") && !/unsafe-inline|'unsafe-eval'|\*|http/.test(policy), policy);
  }
});

test("an answer after a change comes within 16 ms (median)", async () => {
  const chromium = await browser();
  const server = await serve({ "/": SITE });
  const { page } = await open(chromium, server.at, { lang: "kk" });
  await page.waitForSelector(".essentials");
  await page.fill('[name="loan.term_months"]', "60");
  await page.selectOption('[name="loan.purpose"]', "investment");
  const times = await page.evaluate(async () => {
    const input = document.querySelector('[name="loan.amount"]');
    const times = [];
    for (let n = 0; n < 120; n += 1) {
      input.value = String(20_000_000 + n * 100_000);
      const first = () => document.querySelector(".first-offers .sum")?.textContent;
      const before = first();
      const start = performance.now();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      while (first() === before && performance.now() - start < 2_000) await Promise.resolve();
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return times.slice(20).sort((a, b) => a - b);
  });
  const [median, slow] = [times[50], times[95]];
  console.log(`median ${median.toFixed(1)} ms, 95 % ${slow.toFixed(1)} ms`);
  await chromium.close();
  server.close();
  assert.ok(median <= Number(process.env.NESIE_ANSWER_MS ?? 16), `${median} ms`);
});
