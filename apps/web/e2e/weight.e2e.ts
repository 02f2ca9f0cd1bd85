import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { serverAddress } from "./server-for-file.ts";

const mostBytes = 300_000;

describe("the first view", () => {
  it("is at most 300 kB of compressed code and style, and does not wait for the chart library", async () => {
    const files = await filesOf("/");
    expect(files.length).toBeGreaterThan(1);
    const loaded = await Promise.all([...(await withImports(files))].map(contentOf));
    const bytes = loaded.map((content) => brotliCompressSync(content).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostBytes);
    expect(loaded.filter((content) => content.includes("zrender")).length).toBe(0);
  });

  it("comes compressed", async () => {
    const address = serverAddress();
    for (const path of await filesOf("/")) {
      const response = await fetch(`${address}${path}`, { headers: { "accept-encoding": "br" } });
      expect(`${path}: ${response.headers.get("content-encoding")}`).toBe(`${path}: br`);
    }
  });
});

/** The scripts and styles a page names. */
async function filesOf(path: string): Promise<string[]> {
  const page = await contentOf(path);
  return [...page.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, file = ""]) => file);
}

/** The files and everything they import before they run; what is imported later does not count. */
async function withImports(files: readonly string[]): Promise<Set<string>> {
  const seen = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const content = file.endsWith(".js") ? await contentOf(file) : "";
    const imports = content.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;"'()]*["'](\.\/[^"']+\.js)["']/g);
    for (const [, path = ""] of imports) waiting.push(new URL(path, `http://x${file}`).pathname);
  }
  return seen;
}

async function contentOf(path: string): Promise<string> {
  return (await fetch(`${serverAddress()}${path}`)).text();
}
