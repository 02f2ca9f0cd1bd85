import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { captureChild, runChild } from "./child.mjs";
import { needsInstall } from "./install.mjs";
import { root, say } from "./place.mjs";
import { Refusal } from "./refusal.mjs";

const oldestNode = [22, 13];
const node = "node@24";
const pnpm = "pnpm@12.21.0";
const rememberedFile = join(root, "node_modules", ".cache", "sosanh-runtime.json");

/** True when this very process can run the command: Node is new enough, and pnpm is there if it is needed. */
export function isFitRuntime(command) {
  if (process.env.SOSANH_HANDED_OVER === "1") return true;
  if (!isNewEnough(process.versions.node)) return false;
  return !(command.needsPnpm || needsInstall()) || pnpmMajor() === 12;
}

/** True from Node 22.13 on. */
export function isNewEnough(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

function pnpmMajor() {
  const asked = spawnSync("pnpm", ["--version"], { cwd: root, encoding: "utf8" });
  return asked.status === 0 ? Number.parseInt(asked.stdout, 10) : undefined;
}

/**
 * Runs this launcher again under the Node and pnpm the project is made for, which npx fetches once. npx only says
 * where they are: it stays out of the chain, so that arguments, signals and the exit code pass through unchanged.
 */
export async function handOver(name, args) {
  const runtime = remembered() ?? (await fetchRuntime());
  const env = {
    SOSANH_HANDED_OVER: "1",
    PATH: [runtime.bin, process.env.PATH].join(delimiter),
  };
  const launcher = join(root, "scripts", "run.mjs");
  const tie = ["--import", new URL("./exit-with-parent.mjs", import.meta.url).href];
  remember(runtime);
  const code = await runChild(runtime.node, [...tie, launcher, name, ...args], { env, tied: true });
  remember(runtime);
  return code;
}

function remembered() {
  if (!existsSync(rememberedFile)) return undefined;
  const runtime = JSON.parse(readFileSync(rememberedFile, "utf8"));
  const fits = runtime.wanted === wanted() && existsSync(runtime.node) && existsSync(runtime.bin);
  return fits ? runtime : undefined;
}

function remember(runtime) {
  if (!existsSync(join(root, "node_modules"))) return;
  mkdirSync(dirname(rememberedFile), { recursive: true });
  writeFileSync(rememberedFile, JSON.stringify(runtime));
}

function wanted() {
  return `${node} ${pnpm} ${process.platform}-${process.arch}`;
}

async function fetchRuntime() {
  say(`Node ${process.versions.node} or pnpm here does not fit: fetching ${node} and ${pnpm} (once).`);
  const script = join("scripts", "print-runtime.mjs");
  const args = ["exec", "--yes", `--package=${node}`, `--package=${pnpm}`, "--", "node", script];
  const { code, output } = await captureChild(...npmCommand(args));
  const line = output.split("\n").find((text) => text.startsWith('{"sosanhRuntime"'));
  if (code !== 0 || line === undefined) {
    say(output.trim().split("\n").slice(-8).join("\n"));
    throw new Refusal(
      `Could not fetch ${node} and ${pnpm} with npm. Check the network or the npm registry, or install Node 24 and pnpm 12 yourself, then try again.`,
      `Không tải được ${node} và ${pnpm} bằng npm. Hãy kiểm tra mạng hoặc kho npm, hay tự cài Node 24 và pnpm 12, rồi chạy lại.`,
    );
  }
  return { ...JSON.parse(line).sosanhRuntime, wanted: wanted() };
}

function npmCommand(args) {
  const npm = process.env.npm_execpath ?? "";
  return npm.endsWith("npm-cli.js") ? [process.execPath, [npm, ...args]] : ["npm", args];
}
