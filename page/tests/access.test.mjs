/** axe-core finds nothing on any view, in any language, light or dark; and no view scrolls sideways on a small phone. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { BAKERY, browser, link, open, serve, SITE, stamp } from "./support.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const VIEWS = ["#/ask", "#/answer", "#/offer/isker-aimak", "#/compare", "#/counter", "#/clients", "#/catalogue", "#/programme/mfo-almaty-secured"];

let chromium, server;
before(async () => {
  chromium = await browser();
  server = await serve({ "/": SITE });
});
after(async () => {
  await chromium.close();
  server.close();
});

for (const lang of ["kk", "ru", "en"]) {
  for (const dark of [false, true]) {
    for (const [device, width] of [["phone", 360], ["desktop", 1280]]) {
      test(`${lang}, ${dark ? "dark" : "light"}, ${device}`, async () => {
        // The policy of the page keeps scripts of others out, axe among them.
        const { context, page, seen } = await open(chromium, undefined, { lang, dark, width, bypassCSP: true });
        await page.goto(server.at + link({ ...BAKERY, "loan.amount": "90000000", "applicant.tax_arrears": "500000" }, await stamp()));
        await page.waitForSelector(".group");
        for (const box of (await page.locator(".offer .choice input").all()).slice(0, 2)) await box.check();
        await page.addScriptTag({ path: AXE });
        const all = [];
        for (const view of VIEWS) {
          await page.evaluate((hash) => (location.hash = hash), view);
          await page.waitForTimeout(150);
          await page.locator("details").evaluateAll((all) => all.forEach((one) => (one.open = true)));
          const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
          all.push(...found.map((one) => `${view} ${one}`));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          if (wide > 0) all.push(`${view} scrolls sideways`);
        }
        assert.deepEqual(all, []);
        assert.deepEqual(seen.errors, []);
        await context.close();
      });
    }
  }
}

test("the component has no finding either", async () => {
  const { context, page } = await open(chromium, `${server.at}embed.html?lang=kk&amount=20000000&term=60&purpose=investment`, { bypassCSP: true });
  await page.waitForSelector("nesie-quote li");
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  assert.deepEqual(violations.map(({ id }) => id), []);
  await context.close();
});
