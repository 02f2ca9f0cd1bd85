import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Briefing } from "@sosanh/core/reviews/briefing";
import type { FigureChanges } from "@sosanh/core/reviews/figure-changes";
import type { YearReview } from "@sosanh/core/reviews/year-review";

/** A comparison with the geometry its chart needs. */
export interface BriefingChart {
  readonly comparison: Comparison;
  readonly shapes?: MapShapes;
}

/** A part of a briefing with its figures. */
export type BriefingSection =
  | { readonly kind: "text"; readonly heading?: string | undefined; readonly paragraphs: readonly string[] }
  | ({ readonly kind: "view"; readonly heading?: string | undefined } & BriefingChart)
  | {
      readonly kind: "year-review";
      readonly review: YearReview;
      /** The units beneath, on the metrics that moved most. */
      readonly charts: readonly BriefingChart[];
    };

/** A briefing with everything it tells: what {@link briefingReport} is made of. */
export interface BriefingContent {
  readonly briefing: Briefing;
  readonly dataDay: IsoDate;
  readonly sections: readonly BriefingSection[];
  readonly address?: string;
  /** Where it was issued before: when, for which year, and what became of the figures it told. */
  readonly since?: { readonly day: IsoDate; readonly year: number; readonly changes: FigureChanges };
}
