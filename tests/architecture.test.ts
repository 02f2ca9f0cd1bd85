import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Who may import whom: the table of docs/architecture.md, read from it so that the two cannot differ. */
const table = arrowTable(readFileSync(join(root, "docs", "architecture.md"), "utf8"));
const sources = ["packages", "apps"].flatMap((folder) => filesUnder(join(root, folder)));
const code = sources.filter((file) => /\.(ts|tsx|css)$/.test(file));

describe("packages", () => {
  const folders = ["packages", "apps"].flatMap((outer) =>
    readdirSync(join(root, outer)).map((inner) => join(outer, inner)),
  );

  it.each(folders)("%s depends on what the architecture allows, and on nothing else", (folder) => {
    const file = join(root, folder, "package.json");
    if (!existsSync(file)) return;
    const manifest: { name: string; dependencies?: Record<string, string> } = JSON.parse(
      readFileSync(file, "utf8"),
    );
    const short = manifest.name.replace("@sosanh/", "");
    const declared = Object.keys(manifest.dependencies ?? {}).map((name) => name.replace("@sosanh/", ""));
    expect(declared.toSorted()).toEqual(table.get(short)?.toSorted());
  });

  it("takes only types from the api in the web pages", () => {
    const taken = linesIn("apps/web/src/", /from "@sosanh\/api\//);
    expect(taken.filter((line) => !/import type|export type/.test(line))).toEqual([]);
  });
});

describe("files", () => {
  it("are at most 300 lines", () => {
    const long = code.filter((file) => !isData(file) && readFileSync(file, "utf8").split("\n").length > 301);
    expect(long.map(short)).toEqual([]);
  });

  it("are named after an idea", () => {
    const shapeless = /[/-](utils?|helpers?|common|misc)[-.]|\/(shared|types|index)\.(ts|tsx|mjs)$/;
    expect(code.map(short).filter((file) => shapeless.test(file))).toEqual([]);
  });
});

describe("knowledge in one place", () => {
  it("knows SQL in packages/db only", () => {
    const sql = /\b(selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(<[^>]*>)?`/;
    expect(linesIn("", sql).filter((line) => !line.startsWith("packages/db/"))).toEqual([]);
  });

  it("names echarts in one file of the chart package, its tests, the chart engine of the pages and the SVG of files", () => {
    const allowed =
      /^(packages\/chart\/src\/echarts-option\.ts|packages\/export\/src\/chart-svg\.ts|apps\/web\/src\/ui\/chart-engine\.ts|[^:]*\.test\.ts):/;
    expect(linesIn("", /from "echarts|import\("echarts/).filter((line) => !allowed.test(line))).toEqual([]);
  });

  it("has no clock, chance or environment in the pure packages", () => {
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|process\.env/;
    const pure = [...linesIn("packages/core/src/", impure), ...linesIn("packages/chart/src/", impure)];
    expect(pure).toEqual([]);
  });
});

function arrowTable(text: string): Map<string, string[]> {
  const rows = text.matchAll(/^\| `([a-z]+)` *\| ([^|]*) \|/gm);
  return new Map(
    [...rows].map(([, name = "", list = ""]) => [
      name,
      [...list.matchAll(/`([^`]+)`/g)].map(([, word = ""]) => word),
    ]),
  );
}

function filesUnder(path: string): string[] {
  const skipped = new Set(["node_modules", "dist", ".turbo"]);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !skipped.has(name))
    .flatMap((name) => filesUnder(join(path, name)));
}

function short(file: string): string {
  return relative(root, file);
}

function isData(file: string): boolean {
  return /\/(data|golden|migrations)\//.test(file);
}

/** Lines that match, as `path:line: text`, of the code under a folder. */
function linesIn(folder: string, pattern: RegExp): string[] {
  return code
    .filter((file) => short(file).startsWith(folder))
    .flatMap((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .map((text, i) => `${short(file)}:${i + 1}: ${text.trim()}`)
        .filter((line) => pattern.test(line)),
    );
}
