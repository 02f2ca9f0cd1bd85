import type { DataKind } from "@sosanh/core/figures/observation";
import type { IsoDate } from "@sosanh/core/figures/period";
import { figuresChangedAt } from "@sosanh/db/queries/data-stamp";
import type { ApiContext } from "./context.ts";

/** Việt Nam is seven hours ahead of UTC all year. */
const aheadOfUtc = 7 * 3_600_000;

/** The day, in Việt Nam, on which the stored figures last changed: of the real or the sample data, or of either. */
export async function dataDay({ database }: ApiContext, data?: DataKind): Promise<IsoDate> {
  return dayInVietnam(await figuresChangedAt(database.db, data));
}

/** The day that it is in Việt Nam at an ISO instant. */
export function dayInVietnam(at: string): IsoDate {
  return new Date(Date.parse(at) + aheadOfUtc).toISOString().slice(0, 10);
}
