import { mayChange } from "@sosanh/core/places/viewer";
import { type BriefingInput, parseBriefing } from "@sosanh/core/reviews/briefing";
import { givenFolder, givenText, nameRule } from "@sosanh/core/view/given-text";
import { issuesOf } from "@sosanh/db/queries/briefing-issues";
import {
  addBriefing,
  briefingOf,
  briefingsFor,
  changeBriefing,
  removeBriefing,
} from "@sosanh/db/queries/briefings";
import { z } from "zod";
import { foundOrThrow } from "../found.ts";
import { asGiven } from "../input.ts";
import { procedure, router } from "../trpc.ts";

const folder = z.string().transform(givenFolder);
const name = z.string().transform((text) => givenText(text, nameRule));
const definition = z.custom<BriefingInput>().transform(parseBriefing);
const id = z.string().max(80);
const named = z.strictObject({ id });
const written = z.strictObject({ folder: folder.default(""), name, definition });
const changed = z
  .strictObject({ id, folder, name, definition })
  .partial({ folder: true, name: true, definition: true })
  .transform(asGiven);

export const briefingRoutes = router({
  /** Those that the viewer may see, in all folders. */
  list: procedure.query(async ({ ctx }) => {
    const all = await briefingsFor(ctx.database.db, ctx.viewer);
    return all.map((saved) => ({ ...saved, mayChange: mayChange(ctx.viewer, saved) }));
  }),
  /** A briefing with its issues, latest first. */
  get: procedure.input(named).query(async ({ ctx: { database, viewer }, input }) => {
    const saved = foundOrThrow(await briefingOf(database.db, viewer, input.id), input.id);
    const issues = await issuesOf(database.db, viewer, input.id);
    return { ...saved, mayChange: mayChange(viewer, saved), issues };
  }),
  save: procedure.input(written).mutation(({ ctx, input }) => addBriefing(ctx.database, ctx.viewer, input)),
  /** Renames, moves to another folder, keeps another definition: what is given. */
  change: procedure.input(changed).mutation(async ({ ctx, input }) => {
    return foundOrThrow(await changeBriefing(ctx.database, ctx.viewer, input), input.id);
  }),
  remove: procedure.input(named).mutation(async ({ ctx, input }) => {
    const removed = await removeBriefing(ctx.database, ctx.viewer, input.id);
    foundOrThrow(removed || undefined, input.id);
  }),
});
