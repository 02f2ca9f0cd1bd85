import type { MetricCode } from "../figures/metric.ts";

/** Words by which the office calls a metric: readers find the metric by them. */
export interface MetricPhrase {
  readonly id: string;
  /** In the form phrases are compared in, {@link phraseForm}. */
  readonly phrase: string;
  readonly metric: MetricCode;
  readonly createdAt: string;
  /** The user's name. */
  readonly createdBy: string;
}

/** How many signs a phrase has at most. */
export const longestPhrase = 120;

/** The form in which phrases are kept and compared: NFC, lower case, single blanks, none around. */
export function phraseForm(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\p{C}\s]+/gu, " ")
    .trim();
}
