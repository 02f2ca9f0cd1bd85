// The one launcher: works before any install, on any Node from 18. It finds a fit runtime, installs what is missing,
// then runs one command. Node built-ins only.
import { commands } from "./commands.mjs";
import { ensureInstalled } from "./install.mjs";
import { homeForChildren } from "./place.mjs";
import { Refusal } from "./refusal.mjs";
import { handOver, isFitRuntime } from "./runtime.mjs";

const [name, ...rest] = process.argv.slice(2);

process.env.TURBO_TELEMETRY_DISABLED = "1";
process.env.DO_NOT_TRACK = "1";
process.env.HOME = homeForChildren();
// A closed pipe (`npm run cli … | head`) is not an error of ours.
process.stdout.on("error", () => process.exit(0));

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run() {
  const command = commands[name];
  if (command === undefined) {
    throw new Refusal(
      `Unknown command: ${name ?? "(none)"}. Use one of: ${Object.keys(commands).join(", ")}.`,
      `Không có lệnh ${name ?? "(trống)"}. Các lệnh: ${Object.keys(commands).join(", ")}.`,
    );
  }
  if (!isFitRuntime(command)) return handOver(name, rest);
  await ensureInstalled();
  return command.run(rest);
}
