import type { LocalityUid } from "../places/locality.ts";
import type { MetricCode } from "./metric.ts";
import type { IsoDate, Year } from "./period.ts";

/** Ghi chú: what the office notes on a year or a day: COVID-19, a merger, a new decree. In the words of who wrote it. */
export interface Annotation {
  readonly id: string;
  readonly year: Year;
  /** The day, where it is known; it lies in `year`. */
  readonly on?: IsoDate;
  readonly text: string;
  /** Only said of this metric; absent = of all. */
  readonly metric?: MetricCode;
  /** Only said of this place and what lies in it; absent = of the whole country. */
  readonly locality?: LocalityUid;
  /** An ISO instant, UTC. */
  readonly createdAt: string;
}

/** Characters an annotation may have. */
export const longestAnnotation = 300;
