import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { captureChild } from "./child.mjs";
import { contentHash, root, say } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

const web = join(root, "apps", "web");
const stampFile = join(web, "dist", ".stamp");
const sources = [
  ...["src", "public", "index.html", "vite.config.ts", "package.json"].map((name) => join(web, name)),
  ...["core", "chart", "vietnam"].map((name) => join(root, "packages", name, "src")),
  join(root, "pnpm-lock.yaml"),
];

/** Builds the web pages unless what they are made of is unchanged. @throws Refusal with vite's own words above it */
export async function ensureWebBuilt() {
  const wanted = contentHash(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return;
  say("Building the web pages …");
  const vite = join(web, "node_modules", "vite", "bin", "vite.js");
  const { code, output } = await captureChild(process.execPath, [vite, "build", web, "--logLevel", "warn"]);
  if (code !== 0) {
    say(output.trim());
    throw new Refusal(
      "Building the web pages failed; the reason is above. Sources as released do build: undo local changes, then start again.",
      "Không dựng được giao diện web; lý do ở trên. Hãy bỏ các thay đổi trong mã nguồn rồi chạy lại.",
    );
  }
  writeFileSync(stampFile, wanted);
}
