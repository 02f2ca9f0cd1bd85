import { removeDataset } from "@sosanh/db/remove-dataset";
import { defineCommand } from "citty";
import { progress, telling, withDatabase } from "./command-database.ts";
import { addSample, loadReal } from "./first-load.ts";

const add = defineCommand({
  meta: { name: "add", description: "Load the illustrative data" },
  args: {
    scale: { type: "enum", options: ["standard", "national"], default: "standard", description: "how much" },
  },
  run: ({ args }) =>
    telling(() =>
      withDatabase(async (database) => {
        await loadReal(database, progress);
        await addSample(database, args.scale === "national" ? "national" : "standard", progress);
        console.log("Sample loaded. / Đã nạp số liệu minh họa.");
      }),
    ),
});

const remove = defineCommand({
  meta: { name: "remove", description: "Take the illustrative data away completely" },
  run: () =>
    telling(() =>
      withDatabase(async (database) => {
        const removed = await removeDataset(database, "sample");
        console.log(
          removed
            ? "Sample removed. / Đã gỡ số liệu minh họa."
            : "There was no sample. / Không có số liệu minh họa.",
        );
      }),
    ),
});

export const sample = defineCommand({
  meta: { name: "sample", description: "Add or remove the illustrative data" },
  subCommands: { add, remove },
});
