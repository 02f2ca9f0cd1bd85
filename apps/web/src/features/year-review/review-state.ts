import type { DataKind } from "@sosanh/core/figures/observation";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Finding } from "./findings.ts";

/** What the page shows, all of it in the address. */
export interface YearReviewState {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  readonly frame: Frame;
  /** What the units are held against one another by; the metric that moved most when left out. */
  readonly metric?: string;
  readonly finding: Finding;
  readonly meeting: boolean;
}
