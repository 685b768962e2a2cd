/** Takes a picture of each view, on a phone and a desktop: `node scripts/pictures.mjs FOLDER [LANG…]`; `WHOLE=1` takes
    whole pages with everything open, `DARK=1` dark ones. */
import { mkdirSync } from "node:fs";
import { BAKERY, browser, link, open, serve, SITE, stamp } from "../tests/support.mjs";

const [, , folder, ...langs] = process.argv;
mkdirSync(folder, { recursive: true });
const server = await serve({ "/": SITE });
const chromium = await browser();
const catalogue = await stamp();

const THREE = { "loan.amount": "30 000 000", "loan.term_months": "60", "loan.purpose": "investment", as_of: "2026-11-22" };
const WORSE = { ...BAKERY, "loan.amount": "100 000 000", "applicant.tax_arrears": "500000", "applicant.overdue_days": "45" };

const VIEWS = [
  ["ask", THREE, "#/ask"],
  ["answer", BAKERY, "#/answer"],
  ...(process.env.WHOLE === "1" ? [["answer-three", THREE, "#/answer"], ["answer-worse", WORSE, "#/answer"]] : []),
  ["offer", BAKERY, "#/offer/isker-aimak"],
  ["compare", BAKERY, "#/compare"],
  ["counter", BAKERY, "#/counter"],
  ["clients", BAKERY, "#/clients"],
  ["catalogue", BAKERY, "#/catalogue"],
  ["programme", BAKERY, "#/programme/mfo-almaty-secured"],
];

for (const lang of langs.length === 0 ? ["kk", "ru", "en"] : langs) {
  for (const [device, width, height] of [["phone", 360, 740], ["desktop", 1280, 800]]) {
    const { context, page, seen } = await open(chromium, undefined, { lang, width, height, dark: process.env.DARK === "1" });
    for (const [name, fields, hash] of VIEWS) {
      await page.goto("about:blank");
      await page.goto(server.at + link(fields, catalogue));
      await page.waitForSelector(".group, .error");
      if (name === "compare") {
        for (const box of (await page.locator(".offer .choice input").all()).slice(0, 3)) await box.check();
      }
      await page.evaluate((hash) => (location.hash = hash), hash);
      await page.waitForTimeout(250);
      if (process.env.WHOLE === "1") await page.locator("details.rows, details.what-if").evaluateAll((all) => all.forEach((one) => (one.open = true)));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) console.log(`${lang} ${device} ${name}: scrolls sideways by ${wide} px`);
      // Whole pages to look at, what a screen shows to keep.
      await page.screenshot({ path: `${folder}/${name}-${device}-${lang}.png`, fullPage: process.env.WHOLE === "1" });
    }
    if (seen.errors.length > 0) console.log(lang, device, seen.errors.slice(0, 5));
    await context.close();
  }
}
await chromium.close();
server.close();
