/**
 * Whether an editor knows the files of the catalogue by the schemas of docs/catalogue, and a picture of it: Monaco, the editor of
 * VS Code, with Taplo, the language server of its extension Even Better TOML. `node picture.mjs PICTURE`.
 */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { Taplo } from "./taplo.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PROGRAMMES = join(ROOT, "programmes");
const KINDS = ["catalogue", "sources", "referrals", "sectors", "lenders", "documents", "mrp", "base-rate", "kazakhstan", "gesv-cap"];

/** The first line that names the schema of a file, by its place from there. */
function directive(path) {
  const name = path.split("/").at(-1).replace(".toml", "");
  const up = path.includes("/") ? "../../" : "../";
  return `#:schema ${up}docs/catalogue/${KINDS.includes(name) ? name : "programme"}.schema.json\n`;
}

const taplo = await Taplo.start(ROOT);
const uri = (path) => `file://${join(PROGRAMMES, path)}`;

const files = readdirSync(PROGRAMMES, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && file.name.endsWith(".toml") && !file.parentPath.endsWith("scenarios"))
  .map((file) => relative(PROGRAMMES, join(file.parentPath, file.name)));
assert.ok(files.length > 30, `${files.length} files`);
for (const path of files) {
  assert.deepEqual(await taplo.open(uri(path), directive(path) + readFileSync(join(PROGRAMMES, path), "utf8")), [], path);
}
console.log(`${files.length} files of the catalogue: nothing to mark`);

const own = "almaty-finance/2021-11-18.toml";
const wrong = directive(own) + readFileSync(join(PROGRAMMES, own), "utf8").replace('kind = "loan"', 'kind = "laon"');
const marked = await taplo.open(uri("our-loan/wrong.toml"), wrong);
assert.ok(marked.some((one) => one.range.start.line === 2), JSON.stringify(marked));
console.log(`a wrong word: marked, ${marked[0].message}`);

// What is shown: a condition that is being written.
const shown = "our-loan/2027-01-01.toml";
const text = `${directive(shown)}id = "our-loan"
kind = "loan"
valid_from = 2027-01-01

[name]
kk = "Біздің несие"
ru = "Наш кредит"
en = "Our loan"

[[condition]]
rule = ""
source = "lender-2026-01"
confidence = "high"
`;
await taplo.open(uri(shown), text);
const place = { line: text.split("\n").indexOf('rule = ""'), character: 8 };
const offered = await taplo.completions(uri(shown), place.line, place.character);
assert.ok(offered.some((one) => one.label.includes("legal_form")), JSON.stringify(offered).slice(0, 400));
console.log(`a rule: ${offered.length} words`);

const server = createServer((request, response) => {
  if (request.url === "/") return void response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
  if (!request.url.startsWith("/vs/")) return void response.writeHead(404).end();
  const types = { js: "text/javascript", css: "text/css", ttf: "font/ttf" };
  response.writeHead(200, { "content-type": types[request.url.split(".").at(-1)] ?? "application/octet-stream" });
  response.end(readFileSync(new URL(`node_modules/monaco-editor/min${request.url}`, import.meta.url)));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const PAGE = `<!doctype html><style>body { margin: 0 } #editor { width: 860px; height: 460px }</style>
<div id="editor"></div><script src="/vs/loader.js"></script>`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
});
const page = await browser.newPage({ viewport: { width: 860, height: 460 } });
await page.goto(`http://127.0.0.1:${server.address().port}/`);
await page.evaluate(show, { text, place, offered });
await page.waitForSelector(".suggest-details-container .docs, .suggest-details-container .markdown-docs");
await page.waitForTimeout(500);
await page.screenshot({ path: process.argv[2] ?? join(ROOT, "docs/catalogue/editor.png") });
await browser.close();
server.close();
taplo.close();
process.exit(0);

/** In the browser: the editor with the text, and what the server offers. */
async function show({ text, place, offered }) {
  require.config({ paths: { vs: "/vs" } });
  const monaco = await new Promise((resolve) => require(["vs/editor/editor.main"], () => resolve(globalThis.monaco)));
  const position = { lineNumber: place.line + 1, column: place.character + 1 };
  monaco.languages.registerCompletionItemProvider("ini", {
    provideCompletionItems: () => ({
      suggestions: offered.map((one, at) => ({
        sortText: String(at).padStart(3, "0"),
        label: one.label.replaceAll('"', ""),
        kind: monaco.languages.CompletionItemKind.EnumMember,
        insertText: one.label.replaceAll('"', ""),
        documentation: one.documentation?.value ?? one.documentation,
        range: { startLineNumber: position.lineNumber, endLineNumber: position.lineNumber, startColumn: position.column, endColumn: position.column },
      })),
    }),
  });
  const editor = monaco.editor.create(document.getElementById("editor"), {
    value: text,
    language: "ini",
    minimap: { enabled: false },
    quickSuggestions: { strings: true },
    suggest: { showStatusBar: false },
    fontSize: 14,
    scrollBeyondLastLine: false,
  });
  editor.setPosition(position);
  editor.focus();
  editor.trigger("picture", "editor.action.triggerSuggest", {});
  await new Promise((resolve) => setTimeout(resolve, 1500));
  editor.trigger("picture", "toggleSuggestionDetails", {});
}
