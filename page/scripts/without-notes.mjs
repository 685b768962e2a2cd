/** Takes out of a module what is no part of the program: its sections of notes, among them those of wasm-bindgen. */
import { readFileSync, writeFileSync } from "node:fs";

const [, , from, to] = process.argv;
const bytes = readFileSync(from);
const kept = [bytes.subarray(0, 8)];
for (let at = 8; at < bytes.length; ) {
  const [length, body] = number(at + 1);
  if (bytes[at] !== 0) kept.push(bytes.subarray(at, body + length));
  at = body + length;
}
writeFileSync(to, Buffer.concat(kept));

/** A number of seven bits a byte (LEB128), and where it ends. */
function number(at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    if (bytes[at] < 0x80) return [value, at + 1];
  }
}
