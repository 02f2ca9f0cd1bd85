import { DomainError } from "@sosanh/core/domain-error";
import { isLocalityUid, type LocalityUid } from "@sosanh/core/places/locality";
import { splitWeightsOf } from "@sosanh/db/queries/split-weights";
import { removeSplitWeight, saveSplitWeight } from "@sosanh/db/store-weight";
import { defineCommand } from "citty";
import { telling, withDatabase, withReadable } from "./command-database.ts";

const part = {
  from: { type: "positional", description: "the unit that was split, as old:14758", required: true },
  to: { type: "positional", description: "the unit that the part went into, as new:14797", required: true },
} as const;

const add = defineCommand({
  meta: { name: "add", description: "Say what share of a split unit went into a successor" },
  args: {
    ...part,
    share: { type: "positional", description: "above 0 and at most 1, as 0.62", required: true },
    basis: {
      type: "positional",
      description: "what it measures: population, area or any name",
      required: true,
    },
  },
  run: ({ args }) =>
    telling(() => {
      const weight = { ...partOf(args), share: Number(args.share), basis: args.basis.trim() };
      return withDatabase(async (database) => {
        await saveSplitWeight(database, weight);
        console.log("Weight stored, figures computed anew. / Đã lưu trọng số và tính lại số liệu.");
      });
    }),
});

const remove = defineCommand({
  meta: { name: "remove", description: "Take a weight away" },
  args: part,
  run: ({ args }) =>
    telling(() => {
      const named = partOf(args);
      return withDatabase(async (database) => {
        const removed = await removeSplitWeight(database, named);
        console.log(
          removed
            ? "Weight removed, figures computed anew. / Đã gỡ trọng số và tính lại số liệu."
            : "There was no such weight. / Không có trọng số ấy.",
        );
      });
    }),
});

const list = defineCommand({
  meta: { name: "list", description: "Print the weights as JSON" },
  run: () =>
    telling(() =>
      withReadable(async ({ db }) => console.log(JSON.stringify(await splitWeightsOf(db), null, 1))),
    ),
});

/** The shares of split units that the office enters. */
export const weights = defineCommand({
  meta: {
    name: "weights",
    description: "Add, list or remove the shares by which split units are apportioned",
  },
  subCommands: { add, list, remove },
});

function partOf(args: { readonly from: string; readonly to: string }) {
  return { from: uidOf(args.from), to: uidOf(args.to) };
}

function uidOf(text: string): LocalityUid {
  if (isLocalityUid(text)) return text;
  throw new DomainError("unknown-locality", `unknown locality: ${text}`, { locality: text });
}
