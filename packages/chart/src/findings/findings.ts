import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { type OneMetric, oneMetric, type Place } from "../comparison-parts.ts";
import { changesSinceBase } from "../since-base-year.ts";
import { changeBase, type Finding } from "./finding.ts";
import { changeFinding, sinceBaseFinding, trendFinding } from "./findings-change.ts";
import { contributionFinding } from "./findings-contribution.ts";
import { inFocusYear, manyFindings, silentFinding } from "./findings-many.ts";
import { peersFinding } from "./findings-peers.ts";
import { measureFinding, valueFinding } from "./findings-value.ts";
import { attainmentFinding, standingFinding } from "./findings-yardstick.ts";

/**
 * What there is to say of a metric in the focus year, in the official style and the View's language: sentences only,
 * see {@link findingsWithFigures}.
 *
 * @throws DomainError "unknown-metric" when the comparison does not have the metric
 */
export function findings(comparison: Comparison, metric?: MetricCode): readonly string[] {
  return findingsWithFigures(comparison, metric).map((finding) => finding.text);
}

/**
 * The findings with the figures they tell. Every number in them is the comparison's; a direction is for the better or
 * the worse by the metric's polarity only; no cause is named; nothing is said of the change of a pair that does not
 * compare, and nothing of another year where a figure is missing.
 *
 * What is told is what the picture shows: of an index, a rate, a share these come first; the change is that between the
 * two years of a picture of two, else on the year before.
 *
 * - On my place, on the one whose peers are shown, or on one or two alone: its value with rank, change on the year before, target, benchmark, trend over the
 *   years that compare, and which places shown under it moved its total or have
 *   not reported.
 * - On several places without one of mine: the same of the place above them where it is shown, then who is highest and
 *   lowest, how many rose and fell, who reached the target, how they stand to the benchmark, who has not reported.
 *
 * @throws DomainError "unknown-metric" when the comparison does not have the metric
 */
export function findingsWithFigures(comparison: Comparison, metric?: MetricCode): readonly Finding[] {
  const whole = oneMetric(comparison, metric);
  const part = changeBase(whole) === whole.focusYear - 1 ? whole : changesSinceBase(whole);
  const subject = subjectOf(part);
  if (subject !== undefined) return placeFindings(part, subject);
  const level = Math.max(...part.places.map((place) => place.locality.level));
  const deepest = part.places.filter((place) => place.locality.level === level);
  const told = deepest.filter((place) => isTold(part, place));
  const [only] = told;
  const above = part.places.find((place) => place.isAbove);
  const onAbove = above === undefined || !isTold(part, above) ? [] : placeFindings(part, above);
  // One or two are told one by one: nobody is first of two.
  if (told.length < 3 && only !== undefined)
    return [...onAbove, ...told.flatMap((place) => placeFindings(part, place))];
  const many = manyFindings(part, deepest);
  const said = new Set(onAbove.map((finding) => finding.text));
  return [...onAbove, ...many.filter((finding) => !said.has(finding.text))];
}

/** My place, a place alone, or the one whose peers are shown. */
function subjectOf({ places, comparison }: OneMetric): Place | undefined {
  return (
    places.find((place) => place.role === "mine") ??
    places.find((place) => place.locality.uid === comparison.peers?.of)
  );
}

function placeFindings(part: OneMetric, place: Place): readonly Finding[] {
  const row = place.rows.get(part.focusYear);
  if (row === undefined) return [];
  const children = part.places.filter((p) => p.locality.parent === place.locality.uid);
  return [
    measureFinding(part, place, row),
    valueFinding(part, place, row),
    changeFinding(part, row),
    sinceBaseFinding(part, row),
    attainmentFinding(part, row),
    standingFinding(part, row),
    peersFinding(part, place),
    trendFinding(part, place),
    contributionFinding(part, place),
    silentFinding(part, inFocusYear(part, children)),
  ].filter((finding) => finding !== undefined);
}

/** Whether there is a figure, or bounds of one, in the focus year. */
function isTold({ focusYear }: OneMetric, { rows }: Place): boolean {
  const row = rows.get(focusYear);
  return row !== undefined && (isKnown(row.value) || row.bounds !== undefined);
}
