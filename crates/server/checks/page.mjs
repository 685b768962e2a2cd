/** The page of a server of nesie in a real browser, on its HTTP engine: `node page.mjs http://127.0.0.1:8080/`. */
import assert from "node:assert/strict";
import { browser, link, BAKERY, open } from "../../../page/tests/support.mjs";

const [, , address] = process.argv;
const chromium = await browser();
let bytes = 0;
try {
  for (const lang of ["kk", "ru", "en"]) {
    const { context, page, seen } = await open(chromium, undefined, { lang, width: 360, height: 740 });
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    let visit = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (visit += encodedDataLength));
    await page.goto(address);
    await page.waitForSelector(".essentials");
    await page.waitForLoadState("networkidle");
    bytes = Math.max(bytes, visit);

    // An amount, a term and a purpose, and the answer beside them.
    await page.fill('[name="loan.amount"]', "30 000 000");
    await page.fill('[name="loan.term_months"]', "60");
    await page.selectOption('[name="loan.purpose"]', "investment");
    await page.waitForSelector(".so-far .groups");
    // What the server refuses stands at its field, in the language of the page.
    await page.fill('[name="loan.amount"]', "0");
    await page.waitForSelector("#f-loan-amount-error");
    await page.fill('[name="loan.amount"]', "30 000 000");

    // A case of a link, its offer with the schedule, the programmes and their sources.
    await page.goto(address + link(BAKERY));
    await page.waitForSelector(".offer h3 a");
    await page.click(".offer h3 a >> nth=0");
    await page.waitForSelector(".chart svg");
    await page.fill("#afford-payment", "500 000");
    await page.click(".afford button");
    await page.waitForSelector(".afford .result");
    await page.goto(`${address}#/catalogue`);
    await page.waitForSelector(".line");
    await page.click(".line a");
    await page.waitForSelector(".sources");

    // 422 of a wrong amount is an error of the console and of nothing else; the policy was never broken.
    const errors = seen.errors.filter((error) => !error.includes("422"));
    assert.deepEqual(errors, [], lang);
    assert.ok(seen.requests.every((request) => request.startsWith(address)), "a request to somebody else");
    await context.close();
  }

  // In a frame of another page.
  const { page, seen, context } = await open(chromium, undefined, { lang: "kk" });
  await page.goto(`${address}embed.html?lang=kk&amount=20000000&term=60&purpose=investment`);
  await page.locator("nesie-quote li").first().waitFor();
  assert.deepEqual(seen.errors, []);
  await context.close();

  console.log(`the page works; a first visit takes ${bytes} bytes`);
  assert.ok(bytes > 20_000 && bytes <= 120_000, `${bytes} bytes`);
} finally {
  await chromium.close();
}
