import { join } from "node:path";
import { check } from "./check.mjs";
import { runChild } from "./child.mjs";
import { failedCheck, failureText } from "./failures.mjs";
import { root } from "./place.mjs";
import { testAll } from "./test-all.mjs";
import { ensureWebBuilt } from "./web-build.mjs";

const serverEntry = join(root, "apps", "server", "src", "main.ts");
const cliEntry = join(root, "apps", "server", "src", "cli.ts");
const exitWithParent = ["--import", new URL("./exit-with-parent.mjs", import.meta.url).href];

/** What the launcher can do. `needsPnpm`: the command itself calls pnpm, not only an install. */
export const commands = {
  start: { needsPnpm: false, run: start },
  dev: { needsPnpm: false, run: dev },
  test: { needsPnpm: true, run: testAll },
  check: { needsPnpm: true, run: checkAll },
  bench: { needsPnpm: false, run: bench },
  cli: { needsPnpm: false, run: (args) => runNode([cliEntry, ...args]) },
};

function runNode(args, env = {}) {
  return runChild(process.execPath, [...exitWithParent, ...args], { tied: true, env });
}

async function checkAll() {
  const failed = await check();
  process.stdout.write(failureText(failed.map(failedCheck)));
  return failed.length === 0 ? 0 : 1;
}

async function start(args) {
  await ensureWebBuilt();
  return runNode([serverEntry, ...args]);
}

async function dev() {
  const vite = join(root, "apps", "web", "node_modules", "vite", "bin", "vite.js");
  const [server, web] = await Promise.all([
    runNode(["--watch", serverEntry]),
    runNode([vite, join(root, "apps", "web")], { PORT: process.env.PORT || "4170" }),
  ]);
  return server || web;
}

/** How fast a View is answered, files are written, and the page is drawn again; the first to fail ends it. */
async function bench(args) {
  const answered = await runNode([join(root, "apps", "server", "bench", "main.ts"), ...args]);
  if (answered !== 0) return answered;
  for (const name of ["png.ts", "pptx-deck.ts", "docx-briefing.ts"]) {
    const written = await runNode([join(root, "packages", "export", "bench", name)]);
    if (written !== 0) return written;
  }
  await ensureWebBuilt();
  return runNode([join(root, "apps", "web", "bench", "repaint.ts"), ...args]);
}
