/** What the tests share: a web server for files, a browser, and the paths of what was built. */
import { createServer } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const OUT = process.env.NESIE_PAGE_OUT ?? join(ROOT, "target/page");
export const SITE = join(OUT, "site");
export const DIST = join(ROOT, "page/dist");

const TYPES = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".json": "application/json" };

/** Serves folders by prefix; `answer` may take a request before them. */
export function serve(folders, answer = () => false) {
  const server = createServer((request, response) => {
    if (answer(request, response)) return;
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const prefix = Object.keys(folders).filter((one) => path.startsWith(one)).sort((a, b) => b.length - a.length)[0];
    const file = prefix === undefined ? "" : join(folders[prefix], normalize(path.slice(prefix.length) || "index.html"));
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve({ at: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() })));
}

export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
  });
}

/** A page of its own context; every request, every error and every refusal of the policy is kept. */
export async function open(browser, address, { lang = "ru", width = 1280, height = 800, dark = false, ...more } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: { kk: "kk-KZ", ru: "ru-RU", en: "en-GB" }[lang],
    colorScheme: dark ? "dark" : "light",
    acceptDownloads: true,
    ...more,
  });
  const page = await context.newPage();
  const seen = { requests: [], errors: [] };
  page.on("request", (request) => seen.requests.push(request.url()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  if (address !== undefined) await page.goto(address);
  return { context, page, seen };
}

/** The bakery of the documents, as it would be typed. */
export const BAKERY = {
  "loan.amount": "20000000",
  "loan.term_months": "60",
  "loan.purpose": "investment",
  "applicant.legal_form": "llp",
  "applicant.region": "750000000",
  "applicant.registered_on": "2024-02-01",
  "applicant.trading_since": "2024-03-01",
  "applicant.oked": "10.71.0",
  "applicant.employees": "12",
  "applicant.average_annual_income": "90000000",
  "applicant.categories": "none",
  "applicant.tax_arrears": "0",
  "applicant.social_arrears": "0",
  "applicant.overdue_days": "0",
  "applicant.state_owned": "no",
  "loan.uses": "equipment",
  "collateral.real_estate": "15000000",
  "collateral.movable": "9000000",
  own_contribution: "4000000",
  as_of: "2026-11-22",
};

/** The address of a case as a share link. */
export function link(fields, catalogue = { version: "", sha256: "" }, offers = {}) {
  return `#share=${Buffer.from(JSON.stringify({ fields, catalogue, offers })).toString("base64url")}`;
}

/** The module as the npm package starts it. */
export async function nesie() {
  const { load } = await import(join(OUT, "npm/index.js"));
  return load(readFileSync(join(SITE, "nesie.wasm")));
}

/** The version and the hash of the catalogue that was built in. */
export async function stamp() {
  return (await nesie()).call("programmes", { as_of: "2026-11-22" }).catalogue;
}
