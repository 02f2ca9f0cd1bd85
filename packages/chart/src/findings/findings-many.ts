import type { ComparabilityReason } from "@sosanh/core/comparison/comparability";
import type { ComparisonRow, Standing } from "@sosanh/core/comparison/comparison";
import { targetSide } from "@sosanh/core/comparison/target-side";
import { isKnown, type MissingReason } from "@sosanh/core/figures/value";
import type { Basis, Language } from "@sosanh/core/view/view";
import { hasEnded } from "../chart-figure.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { measureOf } from "../measure.ts";
import { reasonText } from "../notes.ts";
import { owedReports } from "../owed-report.ts";
import { attainmentText } from "../words/attainment-text.ts";
import { changeSize } from "../words/change-text.ts";
import { formatNumber } from "../words/number-text.ts";
import { say, type WordKey } from "../words/words.ts";
import {
  baseOf,
  changeBase,
  clause,
  countText,
  type Finding,
  findingOf,
  type PlaceRow,
  reportName,
} from "./finding.ts";
import { isUnpaired } from "./findings-change.ts";
import { checkFinding } from "./findings-check.ts";
import { extremesFinding } from "./findings-extremes.ts";
import { isAttainmentUntold, yardstickOf } from "./findings-yardstick.ts";
import { toldFigure } from "./told-figure.ts";

/**
 * The findings on several places at once, of the deepest level shown: who is highest and lowest, how many rose and fell
 * over the pairs that compare, who reached the target, how many stand how to the benchmark, who has not reported,
 * and whose figure should be looked at again.
 */
export function manyFindings(part: OneMetric, places: readonly Place[]): readonly Finding[] {
  const all = inFocusYear(part, places);
  // In a picture of changes who has most is not to be seen.
  const isOfChange = part.view.basis === "change" || part.view.basis === "relative-change";
  return [
    isOfChange ? undefined : extremesFinding(part, all),
    movedFinding(part, all),
    unpairedFinding(part, all),
    targetsFinding(part, all),
    standingsFinding(part, all),
    silentFinding(part, all),
    checkFinding(part),
  ].filter((finding) => finding !== undefined);
}

/** The places that were units in the focus year, with their rows of it. */
export function inFocusYear({ focusYear }: OneMetric, places: readonly Place[]): readonly PlaceRow[] {
  return places.flatMap((place): PlaceRow[] => {
    const row = place.rows.get(focusYear);
    return row === undefined || isGone(place, row) ? [] : [{ place, row }];
  });
}

function isGone({ locality }: Place, row: ComparisonRow): boolean {
  return !isKnown(row.value) && (row.value.missing === "did-not-exist" || hasEnded(locality, row));
}

function movedFinding(part: OneMetric, all: readonly PlaceRow[]): Finding | undefined {
  const { metric, view } = part;
  const { language } = view;
  const moved = all.flatMap(({ place, row }) => {
    if (row.comparability.verdict === "not-comparable" || !isKnown(row.change)) return [];
    if (row.understated && row.matched === undefined) return [];
    // What reads as zero has not moved.
    return [{ place, row, change: Number(row.change.value.toFixed(metric.decimals)) }];
  });
  if (moved.length < 3) return undefined;
  const up = mostMoved(
    part,
    moved.filter((m) => m.change > 0),
  );
  const down = mostMoved(
    part,
    moved.filter((m) => m.change < 0),
  );
  const most = [
    { key: "finding.most-up", of: up } as const,
    { key: "finding.most-down", of: down } as const,
  ].flatMap(({ key, of: [first, second] }) => {
    // The most is one place: where two share it, nobody is named.
    if (first === undefined || first.size === second?.size) return [];
    const value = toldFigure(first.row, changeSize(metric, view, first.row)?.text ?? "");
    return [
      { row: first.row, text: say(language, key, { name: reportName(first.place, language, true), value }) },
    ];
  });
  const counts = { up: up.length, down: down.length, all: moved.length };
  const text = say(language, movedKey(counts), {
    base: baseOf(part, changeBase(part)),
    n: countText(moved.length, language),
    counts: countsOf(language, counts),
    most: most.map((m) => m.text).join("") + cautionOf(language, moved),
  });
  return findingOf(
    part,
    text,
    most.map((m) => m.row),
  );
}

/** The largest first, by what the picture shows: per cent where it shows these and all have them, else the change. */
function mostMoved<T extends PlaceRow & { readonly change: number }>(
  { view, metric }: OneMetric,
  moved: readonly T[],
): readonly (T & { readonly size: number })[] {
  const isByPercent =
    view.basis === "relative-change" &&
    metric.valueKind !== "percentage" &&
    moved.every(({ row }) => isKnown(row.relativeChange));
  return moved
    .map((m) => {
      const { relativeChange } = m.row;
      return {
        ...m,
        size: Math.abs(isByPercent && isKnown(relativeChange) ? relativeChange.value : m.change),
      };
    })
    .toSorted((a, b) => b.size - a.size);
}

interface Counts {
  readonly up: number;
  readonly down: number;
  readonly all: number;
}

function movedKey({ up, down, all }: Counts): WordKey {
  if (up === all) return "finding.all-rose";
  if (down === all) return "finding.all-fell";
  return up + down === 0 ? "finding.all-stayed" : "finding.moved";
}

/** Of how many of the places the change is to be read with caution, and why, the commonest reasons first. */
function cautionOf(language: Language, rows: readonly Pick<PlaceRow, "row">[]): string {
  const doubtful = rows.filter(({ row }) => row.comparability.verdict === "caution");
  const times = new Map<ComparabilityReason, number>();
  for (const { row } of doubtful)
    for (const reason of row.comparability.reasons) times.set(reason, (times.get(reason) ?? 0) + 1);
  const reasons = [...times].toSorted(([, a], [, b]) => b - a).map(([reason]) => reason);
  return clause(language, doubtful.length === 0 ? undefined : "finding.moved-caution", {
    n: countText(doubtful.length, language),
    reasons: reasonText({ verdict: "caution", reasons }, language),
  });
}

function countsOf(language: Language, { up, down, all }: Counts): string {
  const counts = [
    { key: "finding.count-rose", n: up } as const,
    { key: "finding.count-fell", n: down } as const,
    { key: "finding.count-same", n: all - up - down } as const,
  ];
  return counts
    .filter(({ n }) => n > 0)
    .map(({ key, n }) => say(language, key, { n: countText(n, language) }))
    .join(", ");
}

function unpairedFinding(part: OneMetric, all: readonly PlaceRow[]): Finding | undefined {
  const { language } = part.view;
  const n = all.filter(({ row }) => isUnpaired(row)).length;
  if (n === 0) return undefined;
  return findingOf(
    part,
    say(language, "finding.unpaired", { n: countText(n, language), base: baseOf(part, changeBase(part)) }),
    [],
  );
}

function targetsFinding(part: OneMetric, all: readonly PlaceRow[]): Finding | undefined {
  const { language } = part.view;
  const told = all.flatMap(({ place, row }) =>
    isKnown(row.attainment)
      ? [{ place, row, attained: row.attainment, side: targetSide(row.attainment) }]
      : [],
  );
  const set = told.filter(({ side }) => side !== "unsure");
  if (set.length < 2) return undefined;
  const lacking = all.filter(({ row }) => isAttainmentUntold(row)).length + told.length - set.length;
  const said = {
    n: countText(set.length, language),
    judged: clause(language, lacking === 0 ? undefined : "finding.targets-judged"),
    untold: clause(language, lacking === 0 ? undefined : "finding.targets-untold", {
      n: countText(lacking, language),
    }),
  };
  const below = set
    .filter(({ side }) => side === "missed")
    .toSorted((a, b) => a.attained.value - b.attained.value);
  const [lowest, second] = below;
  if (lowest === undefined) {
    return findingOf(part, say(language, "finding.targets-all", said), []);
  }
  const isOne = lowest.attained.value !== second?.attained.value;
  const value = toldFigure(lowest.row, attainmentText(lowest.attained, language));
  const text = say(language, "finding.targets", {
    ...said,
    reached: countText(set.length - below.length, language),
    below: countText(below.length, language),
    lowest: isOne
      ? say(language, "finding.targets-lowest", { name: reportName(lowest.place, language, true), value })
      : "",
  });
  return findingOf(part, text, isOne ? [lowest.row] : []);
}

const counted = ["better", "higher", "similar", "worse", "lower"] as const satisfies readonly Standing[];

function standingsFinding(part: OneMetric, all: readonly PlaceRow[]): Finding | undefined {
  const { language } = part.view;
  const yardstick = yardstickOf(part);
  if (yardstick === undefined || yardstick.measure === "target") return undefined;
  const counts = counted.flatMap((standing) => {
    const n = all.filter(({ row }) => row.standing === standing).length;
    return n === 0 ? [] : [{ standing, n: countText(n, language) }];
  });
  if (counts.length === 0) return undefined;
  const text = say(language, standKey(part, yardstick.measure), {
    benchmark: yardstick.name,
    value: yardstick.text,
    counts: counts
      .map(({ standing, n }, i) =>
        say(language, `finding.count.${standing}`, {
          // The first says of what the numbers are.
          n: i === 0 ? say(language, "finding.count-places", { n }) : n,
        }),
      )
      .join(", "),
    per: formatNumber(part.view.ratePer, { language }),
    measure: measureOf(part.metric, { ...part.view, basis: yardstick.measure }).name,
  });
  return findingOf(part, text, []);
}

function standKey({ metric }: OneMetric, measure: Basis): WordKey {
  if (measure === "value") return "finding.stand";
  if (measure !== "rate") return "finding.stand-measure";
  return metric.valueKind === "percentage" ? "finding.stand" : "finding.stand-rate";
}

/** Names of those who have not reported that are written out. */
const namesWritten = 5;

const silences: ReadonlySet<MissingReason> = new Set<MissingReason>(["not-reported", "late"]);

/** Which of the places owe a report, or are late with it; nothing where all or none do. */
export function silentFinding(part: OneMetric, all: readonly PlaceRow[]): Finding | undefined {
  const { language } = part.view;
  const isOwed = owedReports(part);
  const silent = all.filter(
    ({ place, row }) => !isKnown(row.value) && silences.has(row.value.missing) && isOwed(place, row),
  );
  if (silent.length === 0 || silent.length === all.length) return undefined;
  const names = silent.slice(0, namesWritten).map(({ place }) => reportName(place, language, true));
  const rest = silent.length - names.length;
  const written =
    rest === 0
      ? names.join(", ")
      : say(language, "finding.others", { names: names.join(", "), n: countText(rest, language) });
  return findingOf(
    part,
    say(language, "finding.silent", {
      n: countText(silent.length, language),
      of: countText(all.length, language),
      names: written,
    }),
    [],
  );
}
