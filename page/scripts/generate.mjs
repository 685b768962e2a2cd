/** Makes src/generated: the types of the contract of its schemas, and the keys of the library's texts. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { compile } from "json-schema-to-typescript";

const [, , schemas, out, wasm] = process.argv;
mkdirSync(out, { recursive: true });

for (const file of readdirSync(schemas).filter((name) => name.endsWith(".schema.json"))) {
  const schema = withoutSiblings(JSON.parse(readFileSync(`${schemas}/${file}`, "utf8")));
  const name = file.replace(".schema.json", "");
  // The types are called by their file.
  delete schema.title;
  delete schema.$id;
  const types = await compile(schema, name, { bannerComment: "", additionalProperties: false, format: false });
  writeFileSync(`${out}/${name}.ts`, types);
}

/** A reference with a description beside it would become a type of its own. */
function withoutSiblings(schema) {
  if (Array.isArray(schema)) return schema.map(withoutSiblings);
  if (typeof schema !== "object" || schema === null) return schema;
  if (typeof schema.$ref === "string") return { $ref: schema.$ref };
  return Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, withoutSiblings(value)]));
}

if (wasm !== undefined) {
  const { Module } = await import(process.env.NESIE_MODULE);
  const module = await Module.start(readFileSync(wasm));
  const { ok, text } = module.answer("texts", '{"contract":"1","lang":"en"}', "en");
  if (!ok) throw new Error(text);
  const keys = new Set(Object.keys(JSON.parse(text).texts));
  // A text with a number is asked for by its key without the plural form.
  for (const key of keys) if (/\.(one|few|many|other)$/.test(key)) keys.delete(key);
  writeFileSync(`${out}/keys.ts`, `/** The keys of the library's texts. */\nexport type TextKey =\n${[...keys].map((key) => `  | ${JSON.stringify(key)}`).join("\n")};\n`);
}
