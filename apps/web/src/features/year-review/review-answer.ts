import type { RouterOutputs } from "../../trpc.ts";

/** What the server answers: the review, and the children on the metric chosen. */
export type YearReviewAnswer = RouterOutputs["yearReviews"]["get"];
export type ReviewedChildren = NonNullable<YearReviewAnswer["children"]>;
