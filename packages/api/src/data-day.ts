import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate } from "@sosanh/core/figures/period";
import { dayInVietnam } from "@sosanh/core/figures/vietnam-day";
import { figuresChangedAt } from "@sosanh/db/queries/data-stamp";
import type { ApiContext } from "./context.ts";

/** The day, in Việt Nam, on which the stored figures last changed: of the real or the sample data, or of either. */
export async function dataDay({ database }: ApiContext, data?: DataKind): Promise<IsoDate> {
  return dayInVietnam(await figuresChangedAt(database.db, data));
}
