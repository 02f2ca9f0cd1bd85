import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the program says how it goes: never standard output, which belongs to the command. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** SHA-256 over the paths and the content of files and folders; a path that is not there counts as absent. */
export function contentHash(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Every file under a folder, in the order of the names; a file is itself, and what is not there is nothing. */
export function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path).sort();
  return entries.flatMap((name) => filesUnder(join(path, name)));
}

/** Every package.json of the workspace, the root's first. */
export function manifests() {
  const inside = ["packages", "apps"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .sort()
      .map((name) => join(root, folder, name, "package.json")),
  );
  return [join(root, "package.json"), ...inside].filter((file) => existsSync(file));
}

/** HOME, or where a service account has none: the account's own, else a temporary folder (npm needs one). */
export function homeForChildren() {
  if (process.env.HOME) return process.env.HOME;
  const candidates = [safely(() => userInfo().homedir), safely(homedir)];
  return candidates.find((path) => path && existsSync(path)) ?? tmpdir();
}

function safely(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
