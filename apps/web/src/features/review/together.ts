import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import type { DecidedFigure } from "@sosanh/core/submissions/figure-decision";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import {
  type DraftLack,
  draftOf,
  type FigureDraft,
  figureOfDraft,
  heldFigureOfDraft,
  periodOf,
  takenAs,
} from "./figure-draft.ts";

/** What is given to several figures at once; what is undefined stays as each was read. */
export type GivenTogether = {
  readonly [K in "metric" | "locality" | "year" | "part" | "kind"]?: FigureDraft[K] | undefined;
};

/** A figure with what is to be decided on it. */
export interface TogetherDecision {
  readonly ordinal: number;
  readonly decision: {
    readonly kind: "accepted" | "corrected" | "held";
    readonly figure: DecidedFigure;
    readonly reason?: string;
  };
}

/** What becomes of several figures: those that can be decided, and what the others lack. */
export interface Together {
  readonly ready: readonly TogetherDecision[];
  readonly lacks: readonly DraftLack[];
  readonly lacking: number;
}

interface Asked {
  readonly given: GivenTogether;
  readonly metricOf: (code: MetricCode | null | undefined) => Metric | undefined;
  readonly reason: string;
}

/** The period that all of several figures would be of; undefined where they differ or one has none. */
export function commonPeriod(figures: readonly SubmissionFigure[], given: GivenTogether): Period | undefined {
  const [first, ...others] = figures.map((figure) => {
    const { year, part } = draftOf(figure);
    return periodOf({ year: given.year ?? year, part: given.part ?? part });
  });
  const isSame = others.every((other) => other?.year === first?.year && other?.part === first?.part);
  return isSame ? first : undefined;
}

/** How several figures would enter, each with its own number and with what is given to all of them. */
export function acceptedTogether(figures: readonly SubmissionFigure[], asked: Asked): Together {
  return decidedTogether(figures, asked, (draft, figure, metric) => {
    const made = figureOfDraft(draft, figure, metric);
    if ("lacks" in made) return made.lacks;
    return { kind: takenAs(figure.read, made.figure), figure: made.figure };
  });
}

/** How several figures would be held: their cells must be known, their numbers not. */
export function heldTogether(figures: readonly SubmissionFigure[], asked: Asked): Together {
  return decidedTogether(figures, asked, (draft, figure, metric) => {
    const held = heldFigureOfDraft(draft, figure, metric);
    if (held !== undefined) return { kind: "held", figure: held };
    const made = figureOfDraft(draft, figure, metric);
    return "lacks" in made ? made.lacks.filter((lack) => lack !== "value") : [];
  });
}

type Decide = (
  draft: FigureDraft,
  figure: SubmissionFigure,
  metric: Metric | undefined,
) => Omit<TogetherDecision["decision"], "reason"> | readonly DraftLack[];

function decidedTogether(figures: readonly SubmissionFigure[], asked: Asked, decide: Decide): Together {
  const { given, metricOf, reason } = asked;
  const said = reason.trim();
  const toAll = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const ready: TogetherDecision[] = [];
  const lacks = new Set<DraftLack>();
  let lacking = 0;
  for (const figure of figures) {
    const draft = { ...draftOf(figure), ...toAll };
    const made = decide(draft, figure, metricOf(draft.metric));
    if ("kind" in made)
      ready.push({ ordinal: figure.ordinal, decision: { ...made, ...(said !== "" && { reason: said }) } });
    else {
      lacking += 1;
      for (const lack of made) lacks.add(lack);
    }
  }
  return { ready, lacks: [...lacks], lacking };
}
