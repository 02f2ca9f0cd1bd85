// Run by npm exec under the Node it fetched: says where that Node and the pnpm beside it are.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const bin = (process.env.PATH ?? "").split(delimiter).find((folder) => existsSync(join(folder, "pnpm")));
process.stdout.write(`${JSON.stringify({ sosanhRuntime: { node: process.execPath, bin } })}\n`);
