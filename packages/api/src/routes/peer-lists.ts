import { longestListName, longestPeerList } from "@sosanh/core/analysis/peer-list";
import { peerListsOf, removePeerList, savePeerList } from "@sosanh/db/queries/peer-lists";
import { z } from "zod";
import { foundOrThrow } from "../found.ts";
import { textInput, uidInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const name = textInput(longestListName);
const places = z
  .array(uidInput)
  .min(1, { error: "a list of no places" })
  .max(longestPeerList, {
    error: ({ input }) => `a list of ${(input as unknown[]).length} places: at most ${longestPeerList}`,
  });

export const peerListRoutes = router({
  list: procedure.query(({ ctx }) => peerListsOf(ctx.database.db)),
  save: procedure
    .input(z.strictObject({ name, localities: places }))
    .mutation(({ ctx, input }) => savePeerList(ctx.database, input)),
  remove: procedure.input(z.strictObject({ name })).mutation(async ({ ctx, input }) => {
    const removed = await removePeerList(ctx.database, input.name);
    foundOrThrow(removed || undefined, input.name);
  }),
});
