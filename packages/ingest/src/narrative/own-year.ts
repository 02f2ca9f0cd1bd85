import type { IsoDate, Year } from "@sosanh/core/figures/period";
import type { Reading } from "./reading.ts";

/** The year that a page is of by the day it bears; null of a page without one. */
export interface OwnYear {
  readonly year: Year | null;
  /** Whether it may as well be of the year after: a page of January that sums up something, and does not say what. */
  readonly isEither: boolean;
}

const headOfPage = 100;

// What a page of January says that looks back on the year that is over.
const sumsUpYear = /tổng kết|sơ kết|năm (vừa )?qua|năm vừa rồi|trong năm|cả năm|nhìn lại|rút kinh nghiệm/;
// What it may say of that year, or of a day of the new one.
const sumsUp = /báo cáo|vừa qua|thành tích|khen|phong trào|kết quả/;
// Recruits join up in the first months of their year, and Tết is in them.
const callUp = /giao,? nhận quân|giao quân|tòng quân|nhập ngũ|tân binh|lên đường/;
const ceremony =
  /lễ giao,? nhận quân|lên đường nhập ngũ|(hội trại|ngày hội) tòng quân|(trao|phát) lệnh gọi|tiễn .{0,40}(thanh niên|công dân|tân binh)|quà tết|dịp tết|đón tết|vui xuân|\d ngày (?:nghỉ )?tết/;

/** A report of January is of the year before; one of the recruits who leave in that month is of its own. */
export function ownYear(reading: Reading, date: IsoDate | undefined): OwnYear {
  if (date === undefined) return { year: null, isEither: false };
  const year = Number(date.slice(0, 4));
  const { lower } = reading.normal;
  if (date.slice(5, 7) !== "01" || isOfCallUp(reading, date)) return { year, isEither: false };
  if (sumsUpYear.test(lower)) return { year: year - 1, isEither: false };
  if (!sumsUp.test(lower)) return { year, isEither: false };
  return { year: ceremony.test(lower) ? year : year - 1, isEither: true };
}

/** "Lễ giao nhận quân" at the head of a page of January to March: those recruits are of its own year. */
export function isOfCallUp({ tokens, normal }: Reading, date: IsoDate | undefined): boolean {
  if (!/-0[123]-/.test(date ?? "")) return false;
  const head = normal.lower.slice(0, tokens[headOfPage]?.start ?? normal.lower.length);
  const at = callUp.exec(head)?.index;
  // "Kết quả công tác giao quân" sums up; what came of a ceremony is said behind it.
  return at !== undefined && !sumsUpYear.test(head) && !sumsUp.test(head.slice(0, at));
}
