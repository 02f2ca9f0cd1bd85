import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown, known } from "@sosanh/core/figures/value";
import { nation } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";
import { hasEnded } from "../chart-figure.ts";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { measureOf } from "../measure.ts";
import { owedReports } from "../owed-report.ts";
import { toldRankMove } from "../rank-move.ts";
import { isThinRow } from "../thin-figure.ts";
import { lowerFirst } from "../words/headline.ts";
import { formatChange, formatNumber, formatPercent, formatRank, formatValue } from "../words/number-text.ts";
import { placeNameInside } from "../words/place-name.ts";
import { say, word } from "../words/words.ts";
import {
  changeBase,
  clause,
  type Filling,
  type Finding,
  findingOf,
  measuredName,
  opening,
  reportName,
  toldBasis,
} from "./finding.ts";
import { measuredText, styleOf } from "./measured-text.ts";
import { toldFigure } from "./told-figure.ts";

/**
 * The figure of a place in the focus year: how it came onto the unit, how sure it is, its rank and how that moved. A
 * figure known only within bounds is told by them; a missing one by its reason, never by that of another year.
 */
export function valueFinding(part: OneMetric, place: Place, row: ComparisonRow): Finding {
  const { language } = part.view;
  const filling: Filling = { ...opening(part), name: reportName(place, language) };
  if (hasEnded(place.locality, row)) return findingOf(part, say(language, "finding.ended", filling), []);
  if (!isKnown(row.value)) return findingOf(part, missingText(part, place, row), []);
  const text = [
    say(language, "finding.value", {
      ...filling,
      value: toldFigure(row, formatValue(row.value, styleOf(part))),
    }),
    estimateClause(part, row),
    mergedClause(row, language),
    rankClause(part, place, row),
    coverageClause(row, language),
    discrepancyClause(part, row),
    ".",
  ];
  return findingOf(part, text.join(""), [row]);
}

/** The index, rate or share of a place, where the picture shows that; nothing of one that tells of too little. */
export function measureFinding(part: OneMetric, place: Place, row: ComparisonRow): Finding | undefined {
  const { language } = part.view;
  const basis = toldBasis(part.view);
  const isPlain = basis === "value" || (basis === "rate" && part.metric.valueKind === "percentage");
  const own = measureOf(part.metric, { ...part.view, basis }).of(row);
  if (isPlain || !isKnown(own) || isThinRow(row, basis)) return undefined;
  const filling = { ...opening(part), metric: measuredName(part, basis), name: reportName(place, language) };
  const text = say(language, "finding.value", {
    ...filling,
    value: toldFigure(row, measuredText(part, basis, own)),
  });
  return findingOf(part, `${text}.`, [row]);
}

function missingText(part: OneMetric, place: Place, row: ComparisonRow): string {
  const { language } = part.view;
  const filling = { ...opening(part), name: reportName(place, language) };
  const bounds = rangeText(part, row);
  if (bounds !== undefined) return `${say(language, "finding.bounds", { ...filling, bounds })}.`;
  if (isKnown(row.value)) return "";
  const { missing } = row.value;
  const key = missing === "not-reported" && !owedReports(part)(place, row) ? "untold" : missing;
  const plain = lowerFirst(part.metric.name[language], language);
  return say(language, `finding.missing.${key}`, { ...filling, plain });
}

/** "từ 120 đến 135 người"; undefined of a figure without bounds. */
export function rangeText(part: OneMetric, { bounds }: ComparisonRow): string | undefined {
  if (bounds === undefined) return undefined;
  const style = styleOf(part);
  const { language, decimals = 0 } = style;
  return say(language, "finding.range", {
    low: formatNumber(bounds.low, { language, decimals }),
    high: formatValue({ value: bounds.high, qualifier: bounds.qualifier }, style),
  });
}

function estimateClause(part: OneMetric, row: ComparisonRow): string {
  const { language } = part.view;
  if (!row.estimate && row.alignment?.how !== "estimated") return "";
  const bounds = rangeText(part, row);
  if (bounds !== undefined) return say(language, "finding.estimate-range", { bounds });
  const share = row.alignment?.estimatedShare;
  if (share === undefined) return word(language, "finding.estimate");
  return say(language, "finding.estimate-share", { share: formatPercent(share * 100, { language }) });
}

function mergedClause({ alignment }: ComparisonRow, language: Language): string {
  const isMerged = alignment?.how === "merged" && alignment.from.length > 1;
  return isMerged ? say(language, "finding.merged", { n: alignment.from.length }) : "";
}

function rankClause(part: OneMetric, place: Place, row: ComparisonRow): string {
  const { rank, understated } = row;
  const { language } = part.view;
  if (!("position" in rank) || rank.of < 2 || understated || row.alignment?.how === "estimated") return "";
  const own = rankText(part, place, row);
  // A move on the year before has no place in a picture of two others.
  const move = changeBase(part) === row.period.year - 1 ? toldRankMove(row) : undefined;
  if (move === undefined) return own;
  const n = Math.abs(move);
  const key = n === 0 ? "finding.rank-same" : move > 0 ? "finding.rank-up" : "finding.rank-down";
  const before = place.rows.get(row.period.year - 1)?.rank;
  // Who has a figure in one of the years only has a place in that year, and is not in the move.
  const isAmongAll = before === undefined || "missing" in before || before.position - rank.position === move;
  return `${own}${say(language, key, { n })}${clause(language, isAmongAll ? undefined : "finding.rank-both")}`;
}

function siblingsOf(places: readonly Place[], { locality }: Place): readonly Place[] {
  return places.filter(
    ({ locality: { uid, level, parent } }) =>
      uid !== locality.uid && level === locality.level && parent === locality.parent,
  );
}

function rankText(part: OneMetric, place: Place, { rank }: ComparisonRow): string {
  if (!("position" in rank)) return "";
  const { language } = part.view;
  const { parent, parentName } = place.locality;
  const isTied = siblingsOf(part.places, place).some(({ rows }) => {
    const other = rows.get(part.focusYear)?.rank;
    return other !== undefined && "position" in other && other.position === rank.position;
  });
  const said = {
    rank: formatRank(rank),
    place: word(language, isTied ? "finding.tied-rank" : "finding.own-rank"),
  };
  // The parent is that of the last year shown.
  if (parentName === undefined || part.focusYear !== part.years.at(-1)) {
    return say(language, "finding.rank", said);
  }
  const name = parent === nation ? word(language, "finding.nation") : placeNameInside(parentName, language);
  return say(language, "finding.rank-in", { ...said, parent: name });
}

/** What the units beneath add up to may contradict what the unit reported (semantics 4). */
function discrepancyClause(part: OneMetric, { discrepancy }: ComparisonRow): string {
  if (discrepancy === undefined) return "";
  const style = styleOf(part);
  return say(style.language, "finding.discrepancy", {
    difference: formatChange(known(discrepancy.difference), {
      ...style,
      unit: part.metric.valueKind === "percentage" ? word(style.language, "unit.points") : (style.unit ?? ""),
    }),
    derived: formatValue(known(discrepancy.derived), style),
  });
}

function coverageClause(
  { coverage, origin, complete, understated }: ComparisonRow,
  language: Language,
): string {
  const lacks = coverage !== undefined && coverage.reported < coverage.expected;
  if (understated) {
    return clause(language, lacks ? "finding.understated-part" : "finding.understated", { ...coverage });
  }
  if (origin !== "derived" || complete) return "";
  return clause(language, lacks ? "finding.coverage" : "finding.incomplete", { ...coverage });
}
