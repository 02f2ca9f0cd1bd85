import { type ChildFigures, derivedFromChildren, derivedFromOwnParts } from "../figures/derived-value.ts";
import type { Aggregation } from "../figures/metric.ts";
import type { Alignment, Rollup } from "../figures/rollup.ts";
import { isKnown } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { Plan } from "./align-plan.ts";
import type { Figure, Input } from "./align-sum.ts";
import { alignedSum, asItIs, commonSource, fromOf, isExpected, nothing, reasonOf } from "./align-sum.ts";

/** The as-reported figures of a cell's period: of the metric itself and of what it is computed from. */
export interface FigureInput {
  readonly aggregation: Aggregation;
  /** The ways to make the unit, highest level first: at least one. */
  readonly plans: readonly Plan[];
  readonly figuresOf: (uid: LocalityUid) => ChildFigures;
  /** The unit's own numerator and denominator, aligned before. */
  readonly parts: Pick<ChildFigures, "numerator" | "denominator">;
}

/** A unit's figure in the frame by the metric's aggregation (semantics 2 and 12); undefined when nothing was reported. */
export function alignedFigure(input: FigureInput): Figure | undefined {
  const { aggregation } = input;
  if (aggregation.kind === "sum") return bestSum(input);
  const whole = onlyWhole(input);
  if (whole !== undefined) return whole;
  if (aggregation.kind === "ratio") {
    const own = fromOwnParts(aggregation.scale, input.parts);
    if (own !== undefined) return own;
  }
  return fromWholeSources(input);
}

/**
 * The best of the sums: an exact one from all figures, the highest level first; else the one that most of the figures
 * expected stand behind, the exact before the other, the higher before the lower.
 */
function bestSum({ plans, figuresOf }: FigureInput): Figure | undefined {
  let best: { readonly figure: Figure; readonly score: number } | undefined;
  for (const plan of plans) {
    const figure = alignedSum(inputsOf(plan, figuresOf));
    if (figure === undefined) continue;
    if (plan.isExact && (plan === plans[0] || figure.complete)) return figure;
    const score = scoreOf(figure, plan);
    if (best === undefined || best.score < score) best = { figure, score };
  }
  return best?.figure;
}

function scoreOf({ value, bounds, coverage }: Figure, { isExact }: Plan): number {
  if (!isKnown(value) && bounds === undefined) return -1;
  const covered =
    coverage === undefined || coverage.expected === 0 ? 1 : coverage.reported / coverage.expected;
  return covered + (isExact ? 1e-6 : 0);
}

/** The figure of the one whole unit that this one was in the period. */
function onlyWhole({ plans, figuresOf }: FigureInput): Figure | undefined {
  const [first] = plans;
  const [only] = first?.sources ?? [];
  if (only === undefined || first?.sources.length !== 1 || only.share !== "full") return undefined;
  return asItIs({ source: only, row: figuresOf(only.locality).own });
}

/** A ratio of aligned parts that are both whole; an estimate where one of them is. */
function fromOwnParts(scale: number, parts: FigureInput["parts"]): Figure | undefined {
  const { numerator, denominator } = parts;
  const derivation = derivedFromOwnParts(scale, parts);
  if (derivation === undefined || numerator === undefined || denominator === undefined) return undefined;
  if (!isKnown(derivation.value)) return { ...nothing("undefined-ratio"), value: derivation.value };
  const source = commonSource([numerator, denominator]);
  return {
    value: derivation.value,
    origin: "derived",
    complete: true,
    ...(source !== undefined && { source }),
    estimate: numerator.estimate || denominator.estimate,
    alignment: joinedAlignment(numerator, denominator),
  };
}

function joinedAlignment(numerator: Rollup, denominator: Rollup): Alignment {
  const both = [numerator.alignment, denominator.alignment].filter((a) => a !== undefined);
  const from = new Map(both.flatMap((a) => a.from).map((f) => [f.locality, f]));
  const shares = both.map((a) => a.estimatedShare ?? 0);
  const weight = both.find((a) => a.weight !== undefined)?.weight;
  const isEstimated = both.some((a) => a.how === "estimated");
  return {
    how: isEstimated ? "estimated" : from.size > 1 ? "merged" : "same",
    from: [...from.values()].sort((a, b) => (a.locality < b.locality ? -1 : 1)),
    ...(isEstimated && { estimatedShare: Math.max(...shares) }),
    ...(weight !== undefined && { weight }),
  };
}

/**
 * A ratio or a mean over whole sources; "not-comparable" where one is only partly in the unit (a ratio has no bounds), or
 * where they told their ratios and not what those are made of.
 */
function fromWholeSources({ aggregation, plans, figuresOf }: FigureInput): Figure | undefined {
  const told = plans.filter((p) => p.sources.some((s) => isTold(figuresOf(s.locality))));
  const plan = told.find((p) => p.isExact) ?? told[0];
  if (plan === undefined) return undefined;
  if (!plan.isExact || aggregation.kind === "none") return nothing("not-comparable");
  const inputs = inputsOf(plan, figuresOf);
  const expected = inputs.filter(isExpected);
  const derivation = derivedFromChildren(
    aggregation,
    expected.map(({ source }) => figuresOf(source.locality)),
  );
  const coverage = { reported: derivation.children, expected: expected.length };
  if (!isKnown(derivation.value)) {
    const { missing } = derivation.value;
    const isStated = inputs.some(({ row }) => row !== undefined && isKnown(row.value));
    const reason = missing !== "not-reported" ? missing : isStated ? "not-comparable" : reasonOf(inputs);
    return { ...nothing(reason), ...(expected.length > 0 && { coverage }) };
  }
  const source = commonSource(derivation.inputs);
  return {
    value: derivation.value,
    origin: "derived",
    coverage,
    complete: coverage.reported === coverage.expected && derivation.inputs.every((r) => r.complete),
    ...(source !== undefined && { source }),
    estimate: derivation.inputs.some((r) => r.estimate),
    alignment: {
      how: "merged",
      from: fromOf(
        inputs.filter(({ source: s }) => derivation.inputs.some((r) => r.locality === s.locality)),
      ),
    },
  };
}

function isTold({ own, numerator, denominator }: ChildFigures): boolean {
  return own !== undefined || (numerator !== undefined && denominator !== undefined);
}

function inputsOf(plan: Plan, figuresOf: FigureInput["figuresOf"]): readonly Input[] {
  return plan.sources.map((source) => ({ source, row: figuresOf(source.locality).own }));
}
