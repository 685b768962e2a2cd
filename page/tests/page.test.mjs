/** People walk through the page in a real browser. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import readXlsx from "read-excel-file/node";
import writeXlsx from "write-excel-file/node";
import { BAKERY, browser, DIST, link, nesie, open, serve, SITE, stamp } from "./support.mjs";

let chromium, server;
before(async () => {
  chromium = await browser();
  server = await serve({ "/": SITE });
});
after(async () => {
  await chromium.close();
  server.close();
});

const TEXTS = {};
async function text(lang, key) {
  TEXTS[lang] ??= (await nesie()).call("texts", { lang });
  return TEXTS[lang].texts[key] ?? assert.fail(`no text ${key}`);
}

/** A test of one page, which may neither fail nor ask anybody but its own server. */
function walk(name, options, steps) {
  test(name, async () => {
    const { context, page, seen } = await open(chromium, options.at === undefined ? server.at : options.at, options);
    try {
      await page.waitForSelector("h1");
      await steps(page, context);
      assert.deepEqual(seen.errors, []);
      for (const request of seen.requests) assert.ok(/^(http:\/\/127\.0\.0\.1:|file:|blob:|data:)/.test(request), `asked ${request}`);
      const stored = await page.evaluate(() => JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]));
      assert.ok(stored === '[[],[],""]' || stored === '[["nesie.lang"],[],""]', stored);
    } finally {
      await context.close();
    }
  });
}

async function fill(page, field, value) {
  await page.fill(`[name="${field}"]`, value);
}

async function three(page, amount = "30 000 000") {
  await fill(page, "loan.amount", amount);
  await fill(page, "loan.term_months", "60");
  await page.selectOption('[name="loan.purpose"]', "investment");
  await page.waitForSelector(".so-far .groups");
}

walk("a baker answers in Kazakh on a small phone, by the keyboard alone", { lang: "kk", width: 360, height: 740 }, async (page) => {
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent?.trim());
  const tabTo = async (wanted) => {
    for (let steps = 0; steps < 40; steps += 1) {
      if ((await focused()) === wanted) return;
      await press("Tab");
    }
    assert.fail(`the keyboard does not reach ${wanted}`);
  };
  assert.equal(await page.textContent("h1"), await text("kk", "ask.heading"));
  await tabTo("loan.amount");
  await page.keyboard.type("20 000 000");
  await press("Tab");
  await tabTo("loan.term_months");
  await page.keyboard.type("60");
  await tabTo("loan.purpose");
  await press("ArrowDown");
  await page.waitForSelector(".so-far .groups");
  const first = await page.textContent(".question label, .question legend");
  await tabTo("applicant.legal_form");
  await press("ArrowDown");
  await tabTo(await text("kk", "action.next"));
  await press("Enter");
  await page.waitForFunction((before) => document.querySelector(".question :is(label, legend)")?.textContent !== before, first);
  const second = await page.textContent(".question label, .question legend");
  await tabTo(await text("kk", "ask.dont_know"));
  await press("Enter");
  await page.waitForFunction((before) => document.querySelector(".question :is(label, legend)")?.textContent !== before, second);
  assert.ok((await page.textContent(".given")).includes(await text("kk", "ask.unknown")));
  await tabTo(await text("kk", "ask.see_answer"));
  await press("Enter");
  await page.waitForSelector(".group");
  // Back, forth, and in another language: no answer is lost.
  await page.goBack();
  await page.waitForSelector(".essentials");
  assert.equal(await page.inputValue('[name="loan.amount"]'), "20 000 000");
  await page.goForward();
  await page.waitForSelector(".group");
  await page.click('button[lang="ru"]');
  await page.waitForFunction((heading) => document.querySelector("h1")?.textContent === heading, await text("ru", "answer.heading"));
  assert.equal(await page.getAttribute("html", "lang"), "ru");
  await page.goBack();
  assert.equal(await page.inputValue('[name="loan.term_months"]'), "60");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
});

walk("what is wrong stands at its field, in the library's words", { lang: "ru" }, async (page) => {
  await three(page);
  await fill(page, "loan.amount", "много");
  const { errors } = (await nesie()).call("form", { fields: { "loan.amount": "много" } });
  await page.waitForSelector("#f-loan-amount-error");
  assert.equal(await page.textContent("#f-loan-amount-error"), errors[0].text.ru);
  assert.equal(await page.getAttribute("#f-loan-amount", "aria-invalid"), "true");
  assert.ok((await page.getAttribute("#f-loan-amount", "aria-describedby")).includes("f-loan-amount-error"));
  await fill(page, "loan.amount", "5 000 000");
  await page.waitForSelector("#f-loan-amount-error", { state: "detached" });
  await page.click(".more summary");
  await fill(page, "applicant.id", "123456789012");
  await page.waitForSelector("#f-applicant-id-error");
});

walk("an adviser marks a checklist, prints it, and keeps the case as a file", { lang: "ru" }, async (page) => {
  await page.goto(server.at + link(BAKERY, await stamp()));
  await page.waitForSelector(".group");
  await page.click("nav a[href='#/counter']");
  await page.waitForSelector(".checklist");
  await page.fill("#c-client", "ТОО «Бәйтерек»");
  await page.check(".checklist input[type=checkbox] >> nth=0");
  await page.fill(".checklist .note input >> nth=1", "справка от 20.11.2026");
  await page.fill("#c-notes", "Позвонить в среду");
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isVisible(".signature"));
  assert.ok(!(await page.isVisible("nav")));
  assert.ok((await page.pdf({ format: "A4" })).length > 20_000);
  await page.emulateMedia({ media: "screen" });
  await page.click(".case summary");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`.case button:nth-of-type(2)`)]);
  const file = await download.path();
  const kept = JSON.parse(readFileSync(file, "utf8"));
  assert.equal(kept.nesie_case, "1");
  assert.equal(kept.catalogue.sha256, (await stamp()).sha256);
  await page.click(".case button:nth-of-type(3)");
  await page.waitForFunction(() => document.querySelector('[name="loan.amount"]')?.value === "");
  await page.setInputFiles(".case input[type=file]", file);
  await page.waitForSelector(".notice");
  await page.click("nav a[href='#/counter']");
  assert.equal(await page.inputValue("#c-client"), "ТОО «Бәйтерек»");
  assert.ok(await page.isChecked(".checklist input[type=checkbox] >> nth=0"));
  assert.equal(await page.inputValue(".checklist .note input >> nth=1"), "справка от 20.11.2026");
  writeFileSync(join(tmpdir(), "other.json"), "{}");
  await page.setInputFiles(".case input[type=file]", join(tmpdir(), "other.json"));
  await page.waitForFunction((broken) => document.querySelector(".notice")?.textContent === broken, await text("ru", "case.broken"));
});

walk("fifty clients come from a sheet and go back as one", { lang: "ru" }, async (page) => {
  const folder = mkdtempSync(join(tmpdir(), "nesie-"));
  const head = ["Клиент", "Сумма кредита, ₸", "loan.term_months", "Мақсаты", "Legal form", "Дата регистрации"];
  const rows = Array.from({ length: 50 }, (_, n) => [`Клиент ${n + 1}`, 5_000_000 + n * 1_000_000, n === 7 ? "сто" : 36, "инвестиции", n % 2 ? "ТОО" : "ИП", "01.02.2024"]);
  await writeXlsx([head, ...rows]).toFile(join(folder, "clients.xlsx"));
  await page.goto(`${server.at}#/clients`);
  await page.waitForSelector("input[type=file][accept='.xlsx,.csv']", { state: "attached" });
  await page.setInputFiles("input[accept='.xlsx,.csv']", join(folder, "clients.xlsx"));
  await page.waitForFunction(() => document.querySelectorAll(".clients tbody tr").length === 50, undefined, { timeout: 60_000 });
  assert.equal(await page.locator(".clients td.error").count(), 1);
  assert.ok((await page.textContent(".clients tr:nth-of-type(8) .error")).includes("сто"));
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`button:has-text("${await text("ru", "clients.download")}")`)]);
  const [{ data }] = await readXlsx(readFileSync(await download.path()));
  assert.equal(data.length, 51);
  const group = data[0].indexOf(await text("ru", "clients.group"));
  assert.ok(group > 0 && data[1][group] !== null && data[8][group] === null);
  await page.click(".clients tbody tr:nth-of-type(3) button");
  await page.waitForSelector(".group");
  await page.click("nav a[href='#/ask']");
  assert.equal(await page.inputValue('[name="loan.amount"]'), "7000000");

  // The same list as CSV, as Excel of a Kazakh or Russian desk writes it.
  writeFileSync(join(folder, "clients.csv"), `\uFEFFКлиент;Сумма кредита, ₸;Срок, месяцев;Цель;Неизвестно\r\n=1+1;5 000 000;36;investment;?\r\n`);
  await page.goto(`${server.at}#/clients`);
  await page.setInputFiles("input[accept='.xlsx,.csv']", join(folder, "clients.csv"));
  await page.waitForFunction(() => document.querySelectorAll(".clients tbody tr").length === 1);
  assert.equal(await page.textContent(".clients tbody th"), "=1+1");
  assert.ok((await page.textContent("main")).includes("Неизвестно"));
});

walk("a link opens the same application, and says what differs under another catalogue", { lang: "ru" }, async (page, context) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(server.at).origin });
  await three(page);
  await page.click(".case summary");
  await page.click(".case button:nth-of-type(1)");
  await page.waitForSelector(".notice");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.startsWith(`${server.at}#share=`));
  const other = await context.newPage();
  await other.goto(copied);
  await other.waitForSelector(".group");
  assert.ok((await other.textContent(".lead")).includes("30\u00a0000\u00a0000,00"));
  assert.ok(!other.url().includes("share"));
  assert.ok((await other.textContent(".notice")).includes((await text("ru", "share.same")).split("(")[0]));

  const shared = JSON.parse(Buffer.from(copied.split("#share=")[1], "base64url").toString());
  shared.catalogue = { version: "2026-01-01", sha256: "0" };
  const [programme] = Object.keys(shared.offers);
  shared.offers[programme] = "can_get 1 1.00 1.00";
  await other.goto("about:blank");
  await other.goto(server.at + link(shared.fields, shared.catalogue, shared.offers));
  await other.waitForSelector(".notice li");
  assert.equal(await other.locator(".notice li").count(), 1);
  await other.goto("about:blank");
  await other.goto(`${server.at}#share=%%%`);
  await other.waitForSelector(".notice");
  assert.equal(await other.textContent(".notice"), await text("ru", "share.broken"));
});

walk("a remedy is applied and taken back", { lang: "ru" }, async (page) => {
  await page.goto(server.at + link({ ...BAKERY, own_contribution: "0" }, await stamp()));
  await page.waitForSelector(".does_not_fit");
  const before = await page.locator(".does_not_fit .line").count();
  const remedy = page.locator(".does_not_fit .remedy button").last();
  await remedy.click();
  await page.waitForSelector(".applied");
  assert.ok((await page.locator(".does_not_fit .line").count()) < before);
  await page.click(".applied button");
  await page.waitForFunction((count) => document.querySelectorAll(".does_not_fit .line").length === count, before);
});

for (const dark of [false, true]) {
  walk(`the chart fits a phone, ${dark ? "in the dark" : "in the light"}`, { lang: "kk", width: 360, dark }, async (page) => {
    await page.goto(server.at + link(BAKERY, await stamp()));
    await page.click(".offer h3 a >> nth=0");
    const chart = page.locator(".chart svg");
    await chart.waitFor();
    assert.equal(await chart.getAttribute("viewBox").then((box) => box.split(" ")[2]), "360");
    const { left, right } = await chart.evaluate((picture) => picture.getBoundingClientRect());
    assert.ok(left >= 0 && right <= 360, `${left} to ${right}`);
    // Letters and lines stand out from the card that they are drawn on.
    const [ink, card] = await chart.evaluate((picture) => [getComputedStyle(picture.querySelector(".ink")).fill, getComputedStyle(picture).backgroundColor]);
    const light = (color) => color.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
    assert.ok(Math.abs(light(ink) - light(card)) > 150, `${ink} on ${card}`);
  });
}

walk("what-ifs of one offer: a prepayment, a grace period, the largest loan", { lang: "en" }, async (page) => {
  await page.goto(server.at + link(BAKERY, await stamp()));
  await page.waitForSelector(".offer");
  await page.click(".offer h3 a >> nth=0");
  await page.waitForSelector(".chart svg");
  assert.equal(await page.getByRole("img", { name: "Balance and payments of the loan" }).count(), 1, "the chart has a text");
  await page.fill("#w-on", "2028-01-15");
  await page.fill("#w-amount", "1 000 000");
  await page.click(".what-if-loan > button");
  await page.waitForSelector("table.compare");
  const totals = await page.locator("table.compare tbody tr:nth-of-type(2) td").allTextContents();
  assert.notEqual(totals[0], totals[1]);
  await page.fill("#w-amount", "x");
  await page.click(".what-if-loan > button");
  await page.waitForSelector(".what-if-loan .error");
  await page.fill("#afford-payment", "500 000");
  await page.click(".afford button");
  await page.waitForSelector(".afford .result");
});

walk("the page works offline after one visit", { lang: "kk" }, async (page, context) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(async () => (await caches.keys()).length === 1 && (await (await caches.open((await caches.keys())[0])).keys()).length >= 9);
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector(".essentials");
  await three(page);
  await page.click('button[lang="en"]');
  await page.waitForFunction(() => document.documentElement.lang === "en");
});

walk("the page works from a disk", { lang: "ru", at: pathToFileURL(join(SITE, "index.html")).href }, async (page) => {
  await page.waitForSelector(".essentials");
  await three(page);
});

test("a module that does not load is said, and the server is offered", async () => {
  const library = await nesie();
  let broken = true;
  const answer = (request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    if (pathname === "/nesie.wasm" && broken) return response.writeHead(500).end(), true;
    if (pathname === "/index.html" || pathname === "/") {
      const html = readFileSync(join(SITE, "index.html"), "utf8").replace('data-engine="wasm"', 'data-engine="wasm" data-server="/"');
      return response.writeHead(200, { "content-type": "text/html" }).end(html), true;
    }
    return api(library, request, response, pathname);
  };
  const own = await serve({ "/": SITE }, answer);
  const { context, page } = await open(chromium, own.at, { lang: "ru", serviceWorkers: "block" });
  await page.waitForSelector(".failure");
  assert.ok((await page.textContent(".failure")).includes(await text("ru", "fail.wasm")));
  await page.click(".failure button:nth-of-type(2)");
  await page.waitForSelector(".essentials");
  await three(page);
  broken = false;
  await context.close();
  own.close();
});

/** The routes of a server of nesie, answered by the module. */
function api(library, request, response, pathname) {
  if (!pathname.startsWith("/v1/")) return false;
  let body = "";
  request.on("data", (data) => (body += data));
  request.on("end", () => {
    const [, , method, id] = pathname.split("/");
    const query = Object.fromEntries(new URL(request.url, "http://x").searchParams);
    const lang = request.headers["accept-language"] ?? "ru";
    const asked = method === "texts" ? ["texts", { lang: id }] : method === "programmes" ? (id === undefined ? ["programmes", query] : ["programme", { id, ...query }]) : [method, undefined];
    try {
      const text = library.text(asked[0], asked[1] === undefined ? body : JSON.stringify({ contract: "1", ...asked[1] }), lang);
      response.writeHead(200, { "content-type": "application/json" }).end(text);
    } catch (error) {
      response.writeHead(400, { "content-type": "application/problem+json" }).end(JSON.stringify({ status: 400, code: error.code, field: error.field, detail: error.message }));
    }
  });
  return true;
}

test("the same page on the HTTP engine, without the module", async () => {
  const library = await nesie();
  const own = await serve({ "/": DIST }, (request, response) => api(library, request, response, new URL(request.url, "http://x").pathname));
  const { context, page, seen } = await open(chromium, own.at, { lang: "kk" });
  await page.waitForSelector(".essentials");
  await three(page);
  await fill(page, "loan.amount", "0");
  await page.waitForSelector("#f-loan-amount-error");
  await page.click("nav a[href='#/catalogue']");
  await page.waitForSelector(".line");
  await page.click(".line a");
  await page.waitForSelector(".sources");
  assert.ok(!seen.requests.some((request) => request.includes("wasm") || !request.startsWith(own.at)), seen.requests.join(" "));
  assert.ok((await page.textContent("footer")).includes(await text("kk", "app.server")));
  await context.close();
  own.close();
});

test("the component keeps its look in a page of somebody else, and hands on the answer", async () => {
  const foreign = `<!doctype html><html lang="kk"><head><link rel="icon" href="data:,"><style>* { color: red !important; font-size: 30px !important } input { display: none } h2 { float: right }</style></head>
    <body><nesie-quote amount="20000000" term="60" purpose="investment" color="#7a1fa2"></nesie-quote>
    <iframe title="nesie" width="640" height="420" src="/nesie/embed.html?lang=en&amount=10000000&term=36&purpose=investment"></iframe>
    <script>addEventListener("nesie-answer", (event) => (globalThis.told = event.detail))</script><script src="/nesie/embed.js"></script></body></html>`;
  const own = await serve({ "/nesie/": SITE }, (request, response) => request.url === "/" && (response.writeHead(200, { "content-type": "text/html" }).end(foreign), true));
  const { context, page, seen } = await open(chromium, own.at, {});
  await page.waitForFunction(() => globalThis.told?.offers?.length > 0);
  await page.waitForSelector("nesie-quote li");
  const look = await page.evaluate(() => {
    const inside = document.querySelector("nesie-quote").shadowRoot;
    const style = getComputedStyle(inside.querySelector("input"));
    return [style.display, style.fontSize, getComputedStyle(inside.querySelector("h2")).float, inside.querySelector("h2").textContent];
  });
  assert.deepEqual(look, ["inline-block", "16px", "none", await text("kk", "embed.lead")]);
  await page.locator("nesie-quote input").first().fill("1");
  await page.waitForFunction(() => globalThis.told.offers.length > 0);
  await page.locator("nesie-quote input").first().fill("много");
  await page.waitForSelector("nesie-quote [role=alert]");
  await page.frameLocator("iframe").locator("li").first().waitFor();
  assert.deepEqual(seen.errors, []);
  assert.ok(seen.requests.every((request) => request.startsWith(own.at)));
  await context.close();
  own.close();
});
