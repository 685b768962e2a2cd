/** Where the reader is: the fragment of the address. A server never sees it. */

export interface Route {
  view: "ask" | "answer" | "offer" | "compare" | "counter" | "clients" | "catalogue" | "programme";
  /** A programme, and a day of one of its versions. */
  id: string;
  on: string;
}

const VIEWS: readonly string[] = ["ask", "answer", "offer", "compare", "counter", "clients", "catalogue", "programme"];

export function route(): Route {
  const [, view = "", id = "", on = ""] = location.hash.split("/").map(decoded);
  return { view: (VIEWS.includes(view) ? view : "ask") as Route["view"], id, on };
}

export function to(view: Route["view"], ...parts: string[]): string {
  return ["#", view, ...parts.map(encodeURIComponent)].join("/");
}

/** What a share link holds, if the page was opened by one. */
export function shareLink(): string | undefined {
  return location.hash.startsWith("#share=") ? location.hash.slice("#share=".length) : undefined;
}

/** A part of an address as it was meant; one that nobody meant stays as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
