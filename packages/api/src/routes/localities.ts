import { z } from "zod";
import { familyOf } from "../family-of.ts";
import { formerDistrictsIn } from "../former-districts.ts";
import { dateInput, uidInput } from "../input.ts";
import { childrenOf, profileOf, toSearchHit } from "../locality-listing.ts";
import { procedure, router } from "../trpc.ts";

const search = z.strictObject({
  query: z.string().max(100),
  limit: z.number().int().min(1).max(50).default(20),
  /** The day whose units and names come first; the end of the register when left out. */
  on: dateInput.optional(),
});
const place = z.strictObject({ uid: uidInput, on: dateInput.optional() });

export const localityRoutes = router({
  search: procedure.input(search).query(({ ctx, input }) => {
    const { query, limit, on } = input;
    const hits = ctx.reference.search.find(query, { limit, ...(on === undefined ? {} : { on }) });
    return hits.map((hit) => toSearchHit(ctx.reference.tree, hit, on));
  }),
  children: procedure
    .input(place)
    .query(({ ctx, input }) => childrenOf(ctx.reference.tree, input.uid, input.on)),
  /** Where a unit comes from, what became of it and, of a district that ended, the communes it lives on in. */
  familyTree: procedure
    .input(z.strictObject({ uid: uidInput }))
    .query(({ ctx, input }) => familyOf(ctx.reference, input.uid)),
  /** The districts that ended in 2025, of one province or of all, as the communes that lie in them. */
  formerDistricts: procedure
    .input(z.strictObject({ province: uidInput.optional() }))
    .query(({ ctx, input }) => formerDistrictsIn(ctx.reference, input.province)),
  get: procedure.input(place).query(({ ctx, input }) => profileOf(ctx.reference.tree, input.uid, input.on)),
});
