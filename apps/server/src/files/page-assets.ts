import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { getMimeType } from "hono/utils/mime";

interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Endings of the compressed files that lie beside the others, the smallest first. */
const endings = { br: ".br", gzip: ".gz" } as const;
type Encoding = keyof typeof endings;

/**
 * `GET /assets/<name>`: what the built pages are made of, as compressed as the browser takes it. Files are named by their
 * content: a copy stays good for ever, in the browser and here, where each is read once.
 */
export function pageAssets(clientFolder: string): Hono {
  const held = new Map<string, Asset>();
  const app = new Hono();
  app.get("/assets/:name{[A-Za-z0-9_-][A-Za-z0-9_.-]*}", async (c, next) => {
    const name = c.req.param("name");
    const encoding = bestOf(c.req.header("Accept-Encoding"));
    const key = `${encoding ?? ""} ${name}`;
    const asset = held.get(key) ?? (await readAsset(join(clientFolder, "assets"), name, encoding));
    if (asset === undefined) return next();
    held.set(key, asset);
    return c.body(asset.bytes, 200, asset.headers);
  });
  app.get("/assets/*", (c) => c.text("not found", 404));
  return app;
}

function bestOf(accepted: string | undefined): Encoding | undefined {
  const taken = new Set(accepted?.split(",").map((encoding) => encoding.trim()));
  return (Object.keys(endings) as Encoding[]).find((encoding) => taken.has(encoding));
}

async function readAsset(
  folder: string,
  name: string,
  encoding: Encoding | undefined,
): Promise<Asset | undefined> {
  const compressed = encoding && (await read(join(folder, `${name}${endings[encoding]}`)));
  const bytes = compressed ?? (await read(join(folder, name)));
  if (bytes === undefined) return undefined;
  const headers = {
    "Content-Type": getMimeType(name) ?? "application/octet-stream",
    "Content-Length": String(bytes.length),
    "Cache-Control": "public, max-age=31536000, immutable",
    Vary: "Accept-Encoding",
    ...(compressed && encoding && { "Content-Encoding": encoding }),
  };
  return { bytes, headers };
}

function read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return readFile(file).catch(() => undefined);
}
