import { longestBasis } from "@sosanh/core/places/split-weight";
import { splitWeightsOf } from "@sosanh/db/queries/split-weights";
import { removeSplitWeight, saveSplitWeight } from "@sosanh/db/store-weight";
import { z } from "zod";
import { foundOrThrow } from "../found.ts";
import { textInput, uidInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const part = { from: uidInput, to: uidInput };
const weight = z.strictObject({ ...part, share: z.number(), basis: textInput(longestBasis) });

export const weightRoutes = router({
  list: procedure.query(({ ctx }) => splitWeightsOf(ctx.database.db)),
  save: procedure.input(weight).mutation(({ ctx, input }) => saveSplitWeight(ctx.database, input)),
  remove: procedure.input(z.strictObject(part)).mutation(async ({ ctx, input }) => {
    const removed = await removeSplitWeight(ctx.database, input);
    foundOrThrow(removed || undefined, `${input.from} → ${input.to}`);
  }),
});
