import { readArchipelagos } from "@sosanh/vietnam/archipelagos";
import { formerDistrictGroups } from "@sosanh/vietnam/former-district-groups";
import { readPlaceTiles } from "@sosanh/vietnam/place-tiles";
import { provinceOutlinesOn } from "@sosanh/vietnam/province-outlines";
import { z } from "zod";
import { dateInput, uidInput } from "../input.ts";
import { procedure, router } from "../trpc.ts";

/** Shapes and positions of places, the same for everyone: a ChartSpec names the places, these draw them. */
export const mapRoutes = router({
  /** The provinces as they were on a day, the islands that stand in insets, and the rough positions of tiles. */
  provinces: procedure.input(z.strictObject({ day: dateInput })).query(({ input }) => ({
    outlines: [provinceOutlinesOn(input.day)],
    archipelagos: readArchipelagos(),
    tiles: readPlaceTiles(),
  })),
  /** Today's communes of a province by former district. */
  formerDistricts: procedure
    .input(z.strictObject({ province: uidInput }))
    .query(({ ctx, input }) => formerDistrictGroups(input.province, ctx.reference)),
});
