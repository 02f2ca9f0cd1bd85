import type { UnitRow } from "@sosanh/vietnam/narrative-tables";

/** "05 tập thể và 07 cá nhân": who is given prizes, for what was done before. */
export function isPrizeUnit(unit: UnitRow | undefined): boolean {
  return /^(collective|individual|award_both)$/.test(unit?.class ?? "");
}
