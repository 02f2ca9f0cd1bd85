import { makeLink } from "@sosanh/db/queries/links";
import { z } from "zod";
import { freezeView } from "../freeze-view.ts";
import { findLink, openLink } from "../open-link.ts";
import { procedure, router } from "../trpc.ts";
import { nestedView } from "../view-input.ts";

const asked = z.strictObject({ view: nestedView, mode: z.enum(["live", "frozen"]) });
const named = z.strictObject({ id: z.string().max(80) });

export const linkRoutes = router({
  make: procedure.input(asked).mutation(async ({ ctx, input: { view, mode } }) => {
    const snapshot = mode === "frozen" ? { snapshot: await freezeView(ctx, view) } : {};
    return makeLink(ctx.database, ctx.viewer, { view, ...snapshot });
  }),
  /** What the link is, without what it shows. */
  get: procedure.input(named).query(({ ctx, input }) => findLink(ctx, input.id)),
  /** The link with the answer, the map's shapes and the day of the data. */
  open: procedure.input(named).query(({ ctx, input }) => openLink(ctx, input.id)),
});
