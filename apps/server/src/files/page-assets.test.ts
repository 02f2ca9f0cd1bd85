import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { pageAssets } from "./page-assets.ts";

const folder = mkdtempSync(join(tmpdir(), "sosanh-assets-"));
const assets = join(folder, "assets");
mkdirSync(assets);
writeFileSync(join(folder, "secret.js"), "not of the pages");
writeFileSync(join(assets, "page-a1.js"), "one");
writeFileSync(join(assets, "page-a1.js.gz"), gzipSync("one"));
writeFileSync(join(assets, "font-b2.woff2"), "shapes");
afterAll(() => rmSync(folder, { recursive: true }));

const app = pageAssets(folder);
const get = (path: string, encodings = "") =>
  app.request(`http://127.0.0.1/assets/${path}`, { headers: { "Accept-Encoding": encodings } });

describe("a file of the built pages", () => {
  it("comes compressed where the browser takes that, and stays good for ever", async () => {
    const answer = await get("page-a1.js", "deflate, gzip");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "content-encoding": "gzip",
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
    });
    expect(gunzipSync(await answer.bytes()).toString()).toBe("one");
  });

  it("comes as it is where the browser takes no other, or there is no other", async () => {
    for (const [name, encodings, text] of [
      ["page-a1.js", "", "one"],
      ["page-a1.js", "br", "one"],
      ["font-b2.woff2", "gzip, br", "shapes"],
    ] as const) {
      const answer = await get(name, encodings);
      expect(answer.headers.get("content-encoding")).toBe(null);
      expect(answer.headers.get("content-length")).toBe(String(text.length));
      expect(await answer.text()).toBe(text);
    }
  });

  it("is read once: its name is of its content", async () => {
    writeFileSync(join(assets, "once-c3.css"), "a{}");
    await get("once-c3.css");
    rmSync(join(assets, "once-c3.css"));
    expect(await (await get("once-c3.css")).text()).toBe("a{}");
  });

  it("is not found where there is none, and none stands outside of the pages", async () => {
    for (const name of ["none.js", "..%2Fsecret.js", "%2e%2e/secret.js", "", "a/b.js"])
      expect((await get(name)).status).toBe(404);
    writeFileSync(join(assets, "none.js"), "late");
    expect(await (await get("none.js")).text()).toBe("late");
  });
});
