import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Rollup } from "@sosanh/core/figures/rollup";
import type { Target } from "@sosanh/core/figures/target";
import { isKnownAsNow, rollupsAsKnown } from "@sosanh/db/queries/as-known";
import type { CellQuery } from "@sosanh/db/queries/cells";
import { rollupsFor } from "@sosanh/db/queries/rollups";
import { targetsFor } from "@sosanh/db/queries/targets";
import type { ApiContext } from "./context.ts";

/** Figures as reported that the viewer may see, as they are known now or, where the context says so, were on a day. */
export function readReported(
  { database, viewer, known }: ApiContext,
  query: CellQuery,
): Promise<readonly Rollup[]> {
  if (known === undefined) return rollupsFor(database.db, viewer, query);
  return rollupsAsKnown(database.db, viewer, { ...query, known });
}

/** Targets as {@link readReported}. */
export function readReportedTargets(
  { database, viewer, known }: ApiContext,
  query: CellQuery,
): Promise<readonly Target[]> {
  return targetsFor(database.db, viewer, { ...query, asKnown: known?.day });
}

/** The context in which figures are told as they were known at the end of a day: as now where nothing was published since. */
export async function knownOn<C extends ApiContext>(
  context: C,
  data: DataKind,
  day: IsoDate | undefined,
): Promise<C> {
  if (day === undefined || (await isKnownAsNow(context.database.db, data, day))) return context;
  const { tree, metricsByCode: metrics } = context.reference;
  return { ...context, known: { day, tree, metrics } };
}
