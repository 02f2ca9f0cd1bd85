import type { LocalityUid } from "@sosanh/core/locality";
import { isLocalityUid } from "@sosanh/core/locality";
import { periodParts } from "@sosanh/core/period";
import { earliestYear, latestYear } from "@sosanh/core/view";
import { z } from "zod";

/** The words of a request that several procedures take, checked at the door. */
export const uidInput = z.custom<LocalityUid>((x) => typeof x === "string" && isLocalityUid(x), {
  error: (issue) => `unknown place: ${JSON.stringify(issue.input)}`,
});

export const dataInput = z.enum(["real", "sample"]);

export const yearInput = z
  .number()
  .int()
  .min(earliestYear)
  .max(latestYear, { error: (issue) => `invalid year: ${JSON.stringify(issue.input)}` });

export const dateInput = z.iso.date({ error: (issue) => `invalid date: ${JSON.stringify(issue.input)}` });

export const figureInput = z.strictObject({
  data: dataInput,
  metric: z.string().max(80),
  locality: uidInput,
  period: z.strictObject({ year: yearInput, part: z.enum(periodParts) }),
});
