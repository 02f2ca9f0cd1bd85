import { mayChange } from "@sosanh/core/places/viewer";
import { descriptionRule, givenFolder, givenText, nameRule } from "@sosanh/core/view/given-text";
import { rollRules } from "@sosanh/core/view/roll-view";
import {
  addSavedView,
  changeSavedView,
  removeSavedView,
  savedViewOf,
  savedViewsFor,
} from "@sosanh/db/queries/saved-views";
import { z } from "zod";
import type { ApiContext } from "../context.ts";
import { foundOrThrow } from "../found.ts";
import { asGiven } from "../input.ts";
import { rolledView } from "../rolled-view.ts";
import { lookAt, sinceLastLook } from "../since-last-look.ts";
import { procedure, router } from "../trpc.ts";
import { nestedView } from "../view-input.ts";

const folder = z.string().transform(givenFolder);
const name = z.string().transform((text) => givenText(text, nameRule));
const description = z.string().transform((text) => givenText(text, descriptionRule));
const id = z.string().max(80);
const named = z.strictObject({ id });
const written = z.strictObject({
  folder: folder.default(""),
  name,
  description: description.default(""),
  view: nestedView,
  roll: z.enum(rollRules).default("fixed"),
});
const changed = z
  .strictObject({ id, folder, name, description, view: nestedView, roll: z.enum(rollRules) })
  .partial({ folder: true, name: true, description: true, view: true, roll: true })
  .transform(asGiven);
const copied = z.strictObject({ id, folder: folder.optional(), name });

async function found({ database, viewer }: ApiContext, asked: string) {
  return foundOrThrow(await savedViewOf(database.db, viewer, asked), asked);
}

export const savedViewRoutes = router({
  /** Those that the viewer may see, in all folders or in one and its folders. */
  list: procedure
    .input(z.strictObject({ folder: folder.optional() }).default({}))
    .query(async ({ ctx, input }) => {
      const all = await savedViewsFor(ctx.database.db, ctx.viewer);
      const isIn = (path: string) => input.folder === undefined || `${path}/`.startsWith(`${input.folder}/`);
      const shown = all.filter((saved) => isIn(saved.folder));
      return shown.map((saved) => ({ ...saved, mayChange: mayChange(ctx.viewer, saved) }));
    }),
  /** As it was saved, and as it opens today. */
  get: procedure.input(named).query(async ({ ctx, input }) => {
    const saved = await found(ctx, input.id);
    return { ...saved, mayChange: mayChange(ctx.viewer, saved), today: await rolledView(ctx, saved) };
  }),
  save: procedure.input(written).mutation(({ ctx, input }) => addSavedView(ctx.database, ctx.viewer, input)),
  /** Renames, moves to another folder, describes anew, keeps another View: what is given. */
  change: procedure.input(changed).mutation(async ({ ctx, input }) => {
    return foundOrThrow(await changeSavedView(ctx.database, ctx.viewer, input), input.id);
  }),
  /** A copy of the viewer's own, under another name. */
  duplicate: procedure.input(copied).mutation(async ({ ctx, input }) => {
    const { folder: from, description: said, view, roll } = await found(ctx, input.id);
    const copy = { folder: input.folder ?? from, name: input.name, description: said, view, roll };
    return addSavedView(ctx.database, ctx.viewer, copy);
  }),
  remove: procedure.input(named).mutation(async ({ ctx, input }) => {
    const removed = await removeSavedView(ctx.database, ctx.viewer, input.id);
    foundOrThrow(removed || undefined, input.id);
  }),
  /** What changed since the viewer last looked; it stays so until they look. */
  changes: procedure.input(named).query(async ({ ctx, input }) => {
    return sinceLastLook(ctx, await found(ctx, input.id));
  }),
  /** What changed since the viewer last looked, which they now have seen. */
  look: procedure.input(named).mutation(async ({ ctx, input }) => {
    return lookAt(ctx, await found(ctx, input.id));
  }),
});
