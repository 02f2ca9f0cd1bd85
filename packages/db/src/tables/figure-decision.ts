import { isKnown } from "@sosanh/core/figures/value";
import type { FigureDecision } from "@sosanh/core/submissions/figure-decision";
import { decidedKindCode, decisionCode, missingCode, partCode, qualifierCode, wordOf } from "./codes.ts";
import { toUid } from "./locality.ts";
import { toValue } from "./observation.ts";
import type { SubmissionFigureTable } from "./submission.ts";

/** The columns that say what was decided; all null until it is. */
export const decisionColumns = [
  "decision",
  "metric_id",
  "part",
  "year",
  "locality_id",
  "kind",
  "value",
  "qualifier",
  "missing",
  "reason",
  "decided_at",
  "decided_by",
] as const;

export type DecisionColumns = Pick<SubmissionFigureTable, (typeof decisionColumns)[number]>;

/** A figure that nobody decided on. */
export const undecided: DecisionColumns = {
  ...{ decision: null, metric_id: null, part: null, year: null, locality_id: null, kind: null },
  ...{ value: null, qualifier: null, missing: null, reason: null, decided_at: null, decided_by: null },
};

/** A decision as it is stored; the ids of its metric and locality are asked for where it has a figure. */
export function fromDecision(
  { kind, figure, reason, by, at }: FigureDecision,
  idsOf: (figure: NonNullable<FigureDecision["figure"]>) => {
    readonly metric: number;
    readonly locality: number;
  },
): DecisionColumns {
  const decided = { ...undecided, decision: decisionCode[kind], decided_at: at, decided_by: by };
  const told = { ...decided, reason: reason ?? null };
  if (figure === undefined) return told;
  const { metric, locality } = idsOf(figure);
  return {
    ...told,
    metric_id: metric,
    part: partCode[figure.period.part],
    year: figure.period.year,
    locality_id: locality,
    kind: decidedKindCode[figure.kind],
    ...(isKnown(figure.value)
      ? { value: figure.value.value, qualifier: qualifierCode[figure.value.qualifier] }
      : { missing: missingCode[figure.value.missing] }),
  };
}

/** A decision with the code and the uid of what it names. */
export type NamedDecision = Omit<DecisionColumns, "metric_id" | "locality_id"> & {
  readonly metric: string | null;
  readonly locality: string | null;
};

/** What was decided; undefined where nothing is. */
export function toDecision(row: NamedDecision): FigureDecision | undefined {
  if (row.decision === null) return undefined;
  const { metric, locality, part, year, kind, reason } = row;
  const hasFigure = metric !== null && locality !== null && part !== null && year !== null && kind !== null;
  return {
    kind: wordOf(decisionCode, row.decision),
    ...(hasFigure && {
      figure: {
        metric,
        locality: toUid(locality),
        period: { year, part: wordOf(partCode, part) },
        kind: wordOf(decidedKindCode, kind),
        value: toValue(row),
      },
    }),
    ...(reason !== null && { reason }),
    by: row.decided_by ?? "",
    at: row.decided_at ?? "",
  };
}
