import type { IsoDate } from "./period.ts";

/**
 * Whose set of localities a comparison uses (khung địa giới): each figure on the unit that reported it, or the units
 * in force on a date. A View offers the frames that are computed: `as-reported`.
 */
export type Frame = "as-reported" | IsoDate;
