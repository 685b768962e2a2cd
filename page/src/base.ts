/** Where the files of the page stand: beside its script, wherever that was loaded from. */
let found: URL | undefined;

export function setBase(script: HTMLScriptElement | null): void {
  found = new URL(".", script?.src ?? location.href);
}

export function base(): URL {
  return found ?? new URL(".", location.href);
}
