import { type Engine, type Lang, type Method, refusal, Unreachable } from "./engine.ts";

/** The server at an address: the routes under `/v1`. */
export function httpEngine(base: URL): Engine {
  return {
    kind: "http",
    answer(method, request, lang) {
      const [address, init] = route(method, request as Record<string, string>, base);
      return asked(address, init, "application/json", lang);
    },
    chart(request, width, lang) {
      const [address, init] = route("schedule", request as Record<string, string>, base);
      address.searchParams.set("chart_width", width);
      return asked(address, init, "image/svg+xml", lang);
    },
  };
}

/** What the server says, in the form and the language that are accepted. */
async function asked(address: URL, init: RequestInit, accept: string, lang: Lang): Promise<string> {
  let response: Response;
  try {
    response = await fetch(address, { ...init, headers: { accept, "accept-language": lang, ...init.headers } });
  } catch (error) {
    throw new Unreachable("http", String(error instanceof Error ? error.message : error));
  }
  const text = await response.text();
  if (response.ok) return text;
  if (response.headers.get("content-type")?.includes("json")) throw refusal(text);
  throw new Unreachable("http", `${response.status}`);
}

function route(method: Method, request: Record<string, string>, base: URL): [URL, RequestInit] {
  const under = (path: string, query: Record<string, string> = {}): URL => {
    const address = new URL(`v1/${path}`, base);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    return address;
  };
  const { as_of = "", id = "", lang = "" } = request;
  switch (method) {
    case "programmes":
      return [under("programmes", { as_of }), {}];
    case "programme":
      return [under(`programmes/${encodeURIComponent(id)}`, { as_of }), {}];
    case "texts":
      return [under(`texts/${lang}`), {}];
    default: {
      const headers = { "content-type": "application/json" };
      return [under(method), { method: "POST", headers, body: JSON.stringify(request) }];
    }
  }
}
