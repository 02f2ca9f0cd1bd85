import { periodParts } from "@sosanh/core/figures/period";
import { missingReasons, qualifiers } from "@sosanh/core/figures/value";
import { decidedKinds, decisionKinds } from "@sosanh/core/submissions/figure-decision";
import { readStatuses } from "@sosanh/core/submissions/read-figure";
import { z } from "zod";
import { textInput, uidInput, yearInput } from "./input.ts";

/** What pages send of submissions, checked at the door. */
export const periodInput = z.strictObject({ year: yearInput, part: z.enum(periodParts) });

const metricInput = z.string().max(80);

const valueInput = z.union([
  z.strictObject({ value: z.number(), qualifier: z.enum(qualifiers) }),
  z.strictObject({ missing: z.enum(missingReasons) }),
]);

export const decidedFigureInput = z.strictObject({
  metric: metricInput,
  locality: uidInput,
  period: periodInput,
  kind: z.enum(decidedKinds),
  value: valueInput,
});

const reasonInput = textInput(2000);

export const decisionInput = z.strictObject({
  kind: z.enum(decisionKinds),
  figure: decidedFigureInput.optional(),
  reason: reasonInput.optional(),
});

export const remarkInput = textInput(2000);
export const titleInput = textInput(300);

/** What a preview was computed against, sent back with the word to publish. */
export const stampInput = z.strictObject({ event: z.int().min(0), shipped: z.string().max(10_000) });

const columnInput = z.strictObject({
  heads: z.string().max(2000),
  metric: metricInput.optional(),
  unit: z.string().max(80).optional(),
  status: z.enum(readStatuses).optional(),
  part: z.enum(periodParts).optional(),
  isLeftOut: z.literal(true).optional(),
});

const rowInput = z.strictObject({
  label: z.string().max(2000),
  metric: metricInput.optional(),
  place: uidInput.optional(),
  isLeftOut: z.literal(true).optional(),
});

export const mappingInput = z.strictObject({
  fingerprint: z.string().max(20_000),
  columns: z.array(columnInput).max(2000),
  rows: z.array(rowInput).max(5000),
});
