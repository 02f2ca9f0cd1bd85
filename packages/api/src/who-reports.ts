import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import { unitsWithin } from "@sosanh/core/places/same-unit";
import type { WhoReports } from "@sosanh/core/reviews/reporting-state";
import { earliestYear } from "@sosanh/core/view/view";
import type { CellQuery } from "@sosanh/db/queries/cells";
import type { ApiContext } from "./context.ts";
import { heldAmong } from "./held-among.ts";
import { inFrame } from "./in-frame.ts";
import { readReported } from "./read-reported.ts";

interface Asked {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  readonly metrics: readonly MetricCode[];
  /** The units of the frame that the place is shown in. */
  readonly shown: LocalityTree;
}

/** Who was to report in the year, as they reported: the units of that year beneath the place, whatever the frame. */
export async function whoReports(context: ApiContext, asked: Asked): Promise<WhoReports> {
  const { reference } = context;
  const { data, year, metrics } = asked;
  const period = { year, part: "year" } as const;
  const units = unitsBeneath(asked, period, context);
  // As known on a day they are made anew, and worth keeping; stored ones are as quickly read as kept.
  const read =
    context.known === undefined
      ? (query: CellQuery) => readReported(context, query)
      : (await inFrame(context, "as-reported")).reader.read;
  const rollups = await read({
    ...{ data, part: period.part },
    metrics: [...metrics],
    localities: [...units],
    years: { from: Math.max(earliestYear, year - 2), to: year },
  });
  return { units, rollups, tree: reference.tree, held: await heldAmong(context, units, { data, period }) };
}

/** A former district has none of the register's units beneath it, but some of the frame's that stood in the year. */
function unitsBeneath({ place, shown }: Asked, period: Period, { reference }: ApiContext) {
  const { tree, lineage } = reference;
  const own = unitsWithin(place, period, { tree, lineage }).flatMap((uid) => tree.childrenIn(uid, period));
  if (own.length > 0) return own;
  return shown.childrenIn(place, period).filter((uid) => tree.existsIn(uid, period));
}
