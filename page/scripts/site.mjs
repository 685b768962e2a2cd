/** Bundles the page: the site that runs on the module, from a web server or a disk, and the one that a server of nesie embeds. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const [, , wasm, site, dist] = process.argv;
const here = fileURLToPath(new URL("..", import.meta.url));
const SCRIPTS = { page: "src/main.ts", embed: "src/embed.ts", sheets: "src/sheets.ts" };

for (const folder of [site, dist]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

// Classic scripts: a page that is opened from a disk may load no others.
for (const [name, entry] of Object.entries(SCRIPTS)) {
  await build({
    root: here,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: "es2022",
      minify: true,
      lib: { entry: `${here}/${entry}`, formats: ["iife"], name: `nesie_${name}`, fileName: () => `${name}.js` },
    },
  });
}
// A page of another encoding may load them, so they have no letter that it could misread.
for (const name of Object.keys(SCRIPTS)) {
  const file = `${dist}/${name}.js`;
  writeFileSync(file, readFileSync(file, "utf8").replace(/[^\x00-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`));
}
for (const name of ["page.css", "icon.svg", "embed.html"]) cpSync(`${here}/${name}`, `${dist}/${name}`);
cpSync(dist, site, { recursive: true });

const html = readFileSync(`${here}/index.html`, "utf8");
writeFileSync(`${site}/index.html`, html);
writeFileSync(`${dist}/index.html`, html.replace('data-engine="wasm"', 'data-engine="http" data-server="./"').replace(" 'wasm-unsafe-eval'", ""));
const frame = readFileSync(`${here}/embed.html`, "utf8");
writeFileSync(`${dist}/embed.html`, frame.replace("data-from-address", 'data-from-address server="./"').replace(" 'wasm-unsafe-eval'", ""));

const { Module } = await import(process.env.NESIE_MODULE);
const bytes = readFileSync(wasm);
const module = await Module.start(bytes);
cpSync(wasm, `${site}/nesie.wasm`);
writeFileSync(`${site}/nesie.wasm.js`, `globalThis.nesieModule="${bytes.toString("base64")}";\n`);
for (const lang of ["kk", "ru", "en"]) {
  const { ok, text } = module.answer("texts", JSON.stringify({ contract: "1", lang }), lang);
  if (!ok) throw new Error(text);
  writeFileSync(`${site}/texts.${lang}.js`, `globalThis.nesieTexts={...globalThis.nesieTexts,${lang}:${text}};\n`);
}

// The service worker keeps these files, and no others; their hash is its version.
const files = ["index.html", "page.css", "page.js", "sheets.js", "icon.svg", "nesie.wasm", "texts.kk.js", "texts.ru.js", "texts.en.js"];
const hash = createHash("sha256");
for (const file of files) hash.update(readFileSync(`${site}/${file}`));
const worker = readFileSync(`${here}/src/sw.js`, "utf8");
writeFileSync(
  `${site}/sw.js`,
  worker.replace('"VERSION"', JSON.stringify(hash.digest("hex").slice(0, 16))).replace('["FILES"]', JSON.stringify(["./", ...files])),
);
