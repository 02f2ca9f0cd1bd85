import type { IsoDate } from "@sosanh/core/figures/period";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import { bareName, kindAt, placeMentions } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPeriod } from "./report-period.ts";

/** The day whose register the names of a text are looked up in. */
export interface RegisterDay {
  readonly on: IsoDate;
  /**
   * The last day of the order before, where neither a year nor a word tells which of both the text is of: a name that
   * both orders have may then be either's.
   */
  readonly orOn?: IsoDate;
}

const twoTierFrom = "2025-07-01";
// Before the mergers of 2025 began: those of districts in January, those of March after them.
const lastOfDistricts = "2024-12-31";

// What is planned for 2026, or the new order itself, was written after July of 2025.
const newOrder =
  /năm 2026|(hai|2) cấp|(sau|do|từ)( khi| việc)? (sắp xếp|sáp nhập|hợp nhất)|nghị quyết (số )?16[5-8]\d|(từ|ngày) 0?1\/0?7\/2025/;
// Recruits join up in February and March.
const callUp = /nhập ngũ|giao nhận quân|giao quân|tuyển quân/;

/**
 * The day a report bears; else the end of its year, but spring of 2025 where it knows districts or calls recruits.
 * Without a year the districts that it knows tell that it is of the time before July 2025.
 */
export function registerDay(reading: Reading, { date, year }: ReportPeriod): RegisterDay {
  if (date !== undefined && (year === null || Number(date.slice(0, 4)) >= year)) return { on: date };
  const { lower } = reading.normal;
  if (year === null) {
    if (newOrder.test(lower)) return { on: twoTierFrom };
    return knowsDistricts(reading) || namesFormerUnit(reading)
      ? { on: lastOfDistricts }
      : { on: twoTierFrom, orOn: lastOfDistricts };
  }
  if (year !== 2025) return { on: `${year}-12-31` };
  if (newOrder.test(lower)) return { on: "2025-12-31" };
  return { on: knowsDistricts(reading) || callUp.test(lower) ? "2025-03-01" : "2025-12-31" };
}

/** Whether a text names a kind of place that is no more since July 2025. */
function knowsDistricts({ tokens }: Reading): boolean {
  return tokens.some((_, at) => /^(quan|huyen|thi_xa|thi_tran)$/.test(kindAt(tokens, at)?.kind ?? ""));
}

/** Whether a text names a unit with its kind that is no more since July 2025: "tỉnh Bạc Liêu", "xã Tân Hưng Tây". */
function namesFormerUnit(reading: Reading): boolean {
  const { named } = reading.vocabulary.places;
  return placeMentions(reading, lastOfDistricts).some((mention) => {
    if (mention.kind === undefined) return false;
    const now = named(bareName(reading, mention), twoTierFrom);
    return !now.some(({ kind }) => kind === mention.kind);
  });
}

/** The units of the order before that bear the name of a report's place as well, where nothing tells which is meant. */
export function sameOfOrderBefore(
  reading: Reading,
  {
    unit,
    mention,
    orOn,
  }: { readonly unit: NamedPlace; readonly mention: PlaceMention; readonly orOn: IsoDate },
): readonly NamedPlace[] {
  const before = reading.vocabulary.places.named(bareName(reading, mention), orOn);
  return before.filter(({ uid, kind }) => kind === unit.kind && uid !== unit.uid);
}
