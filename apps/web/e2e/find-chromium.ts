import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { homedir, userInfo } from "node:os";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Finds a Chromium: CHROMIUM_PATH, then Playwright's own, then the system's; on Debian as root it is installed.
 * @throws Error that says how to get one; a journey is never skipped for want of a browser
 */
export function findChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH=${given}: there is no such file`);
  }
  const found = playwrightsOwn() ?? systems() ?? (installOnDebian() ? systems() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    "No Chromium found. Install one (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.",
  );
}

function playwrightsOwn(): string | undefined {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache", "ms-playwright");
  return globSync([
    join(folder, "chromium-*", "chrome-linux*", "chrome"),
    join(folder, "chromium_headless_shell-*", "chrome-linux*", "headless_shell"),
  ]).at(-1);
}

function systems(): string | undefined {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const applications = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  const paths = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), applications];
  return paths.find((path) => existsSync(path));
}

function installOnDebian(): boolean {
  const aptGet = "/usr/bin/apt-get";
  if (!existsSync(aptGet) || userInfo().uid !== 0) return false;
  const steps = ["update -qq", "install -y -qq --no-install-recommends chromium"];
  return steps.every((step) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return spawnSync(aptGet, step.split(" "), { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
  });
}
