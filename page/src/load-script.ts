/** Loads a script that stands beside the page. Scripts, unlike fetched files, can be read from a disk too. */
export function loadScript(address: URL): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address.href;
    // In a page of somebody else, which may be written in another encoding.
    script.charset = "utf-8";
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(address.pathname.split("/").at(-1)));
    document.head.append(script);
  });
}
