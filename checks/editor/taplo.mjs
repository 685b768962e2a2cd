/** Taplo, the language server of Even Better TOML, in this process. It is started as an editor starts it and asked as one asks. */
import { readFileSync } from "node:fs";
import taplo from "@taplo/lsp";

export class Taplo {
  #server;
  #last = 0;
  #waiting = new Map();
  #diagnostics = new Map();

  static async start(folder) {
    const started = new Taplo();
    const environment = {
      now: () => new Date(),
      envVar: () => undefined,
      envVars: () => [],
      stdErrAtty: () => false,
      stdin: async () => new Uint8Array(),
      stdout: async (bytes) => bytes.length,
      stderr: async (bytes) => bytes.length,
      glob: () => [],
      readFile: async (path) => readFileSync(path),
      writeFile: async () => {},
      urlToFilePath: (url) => decodeURIComponent(new URL(url).pathname),
      isAbsolute: (path) => path.startsWith("/"),
      cwd: () => folder,
      findConfigFile: () => undefined,
      fetch: { fetch, Headers, Request, Response },
    };
    started.#server = await taplo.TaploLsp.initialize(environment, { onMessage: (message) => started.#received(message) });
    await started.#ask("initialize", {
      processId: null,
      rootUri: `file://${folder}`,
      capabilities: {},
      initializationOptions: { configurationSection: "evenBetterToml", cachePath: null },
    });
    started.#say("initialized", {});
    return started;
  }

  /** Opens a text; what is wrong with it by its schema. */
  async open(uri, text) {
    this.#say("textDocument/didOpen", { textDocument: { uri, languageId: "toml", version: 1, text } });
    // It marks the errors of the syntax first, and those by the schema once it has read that: an answer comes after both.
    await this.completions(uri, 0, 0);
    return this.#diagnostics.get(uri) ?? [];
  }

  /** What the editor offers at a place: lines and columns from 0. */
  async completions(uri, line, character) {
    const found = await this.#ask("textDocument/completion", { textDocument: { uri }, position: { line, character } });
    return Array.isArray(found) ? found : (found?.items ?? []);
  }

  close() {
    this.#server.dispose();
  }

  #received(message) {
    if (message.method === "textDocument/publishDiagnostics") this.#diagnostics.set(message.params.uri, message.params.diagnostics);
    else if (message.method === "workspace/configuration") this.#server.send({ jsonrpc: "2.0", id: message.id, result: message.params.items.map(() => CONFIGURATION) });
    else if (message.method !== undefined && message.id !== undefined) this.#server.send({ jsonrpc: "2.0", id: message.id, result: null });
    else if (message.id !== undefined) this.#waiting.get(message.id)?.(message.result);
  }

  #ask(method, params) {
    const id = (this.#last += 1);
    const answered = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#server.send({ jsonrpc: "2.0", id, method, params });
    return answered;
  }

  #say(method, params) {
    this.#server.send({ jsonrpc: "2.0", method, params });
  }
}

/** What Even Better TOML has unless it is told otherwise, but for the catalogue of schemas of others, which would ask the network. */
const CONFIGURATION = { schema: { enabled: true, associations: {}, catalogs: [], links: false, cache: { memoryExpiration: 60, diskExpiration: 600 } } };
