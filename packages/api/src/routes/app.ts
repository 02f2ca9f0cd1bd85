import { datasetsOf } from "@sosanh/db/queries/datasets";
import { openingPlaces } from "../opening-places.ts";
import { procedure, router } from "../trpc.ts";

export const appRoutes = router({
  info: procedure.query(async ({ ctx }) => {
    const [datasets, defaults] = await Promise.all([datasetsOf(ctx.database.db), openingPlaces(ctx)]);
    return {
      version: ctx.version,
      datasets,
      hasSample: datasets.some((d) => d.kind === "sample"),
      defaults,
      /** Who asks, as far as pages need it: what they may do. */
      viewer: ctx.viewer,
    };
  }),
});
