import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { captureChild } from "./child.mjs";
import { contentHash, filesUnder, root, say } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

const web = join(root, "apps", "web");
const stampFile = join(web, "dist", ".stamp");
const sources = [
  ...["src", "public", "index.html", "vite.config.ts", "package.json"].map((name) => join(web, name)),
  ...["core", "chart", "vietnam"].map((name) => join(root, "packages", name, "src")),
  join(root, "pnpm-lock.yaml"),
  join(root, "scripts", "web-build.mjs"),
];

/** Builds the web pages unless what they are made of is unchanged. @throws Refusal with vite's own words above it */
export async function ensureWebBuilt() {
  const wanted = contentHash(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  say("Building the web pages …");
  const vite = join(web, "node_modules", "vite", "bin", "vite.js");
  // A test run sets NODE_ENV to "test", which would build the development kind of React.
  const env = { NODE_ENV: "production" };
  const args = [vite, "build", web, "--logLevel", "warn"];
  const { code, output } = await captureChild(process.execPath, args, { env });
  if (code !== 0) {
    say(output.trim());
    throw new Refusal(
      "Building the web pages failed; the reason is above. Sources as released do build: undo local changes, then start again.",
      "Không dựng được giao diện web; lý do ở trên. Hãy bỏ các thay đổi trong mã nguồn rồi chạy lại.",
    );
  }
  compressFiles(join(web, "dist"));
  writeFileSync(stampFile, wanted);
}

/** Compresses text files beside themselves, once, so that the server only has to pick one. */
function compressFiles(folder) {
  for (const file of filesUnder(folder).filter((path) => /\.(js|css|html|svg|json)$/.test(path))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
