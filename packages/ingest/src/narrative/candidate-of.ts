import type { Kind } from "@sosanh/core/places/locality";
import type { Candidate, CandidateDoubt } from "../candidate.ts";
import type { Span } from "../span.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { FigurePlace, FigurePlaces } from "./figure-place.ts";
import { figureQualifier } from "./figure-qualifier.ts";
import type { StatusRead } from "./figure-status.ts";
import { figureStatus } from "./figure-status.ts";
import { isOfGuests } from "./guest-list.ts";
import type { MetricChoice } from "./metric-choice.ts";
import { chooseMetric } from "./metric-choice.ts";
import type { FigurePeriod } from "./period-mention.ts";
import { figurePeriod } from "./period-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPeriod } from "./report-period.ts";
import { nearness, surroundingsOf } from "./surroundings.ts";

/** All that is known of the report a figure stands in. */
export interface ReportContext {
  readonly reading: Reading;
  readonly mentions: readonly FigureMention[];
  readonly period: ReportPeriod;
  readonly placeOf: FigurePlaces;
  readonly ownKind: Kind | undefined;
  /** The group of the sessions or courses counted just before a figure, in its sentence. */
  readonly programmeAt: (index: number) => string | undefined;
  /** What the same noun was read as before in the sentence: "… 58 tổ tàu thuyền; riêng xã A có 14 tổ". */
  readonly sameNoun: (index: number) => MetricChoice | undefined;
}

/** A figure read, and by which rule. */
export interface ReadFigure {
  readonly candidate: Candidate;
  readonly choice: MetricChoice;
}

/** Reads one figure whole; undefined where nothing says what it counts. */
export function candidateOf(context: ReportContext, index: number): ReadFigure | undefined {
  const { reading, mentions } = context;
  const mention = mentions[index];
  if (mention?.unit === undefined) return undefined;
  const around = surroundingsOf(reading, mentions, index);
  const rules = reading.vocabulary.rulesFor(mention.unit.class);
  const choice = chooseMetric(rules, around, context.programmeAt(index)) ?? context.sameNoun(index);
  if (choice === undefined || isOfGuests(reading, mention, around)) return undefined;
  const { qualifier, isNearly, from } = figureQualifier(reading, mention);
  const status = figureStatus(reading, mention, context.ownKind);
  const period = figurePeriod(reading, context.period, mention);
  const place = context.placeOf(mention);
  const { rule } = choice;
  const isYearGuessed = context.period.isGuessed && !period.isSaid;
  const doubts = doubtsOf({ mention, choice, period, place, status, isYearGuessed });
  const candidate: Candidate = {
    number: spanOf(reading, mention.from, mention.to),
    evidence: spanOf(reading, from, mention.unitTo),
    value: mention.value,
    readings: mention.readings,
    unit: mention.unit.unit,
    group: rule.group,
    metric:
      rule.metric === ""
        ? null
        : (targetTwins.get(status.status === "target" ? rule.metric : "") ?? rule.metric),
    ...(rule.metric === "" ? { proposal: rule.name } : {}),
    year: period.year,
    part: period.part,
    locality: { uid: place.unit?.uid ?? null, name: place.name },
    status: status.status,
    qualifier: status.status === "estimate" && qualifier === "exact" ? "approximate" : qualifier,
    ...(isNearly ? { isNearly } : {}),
    confidence: confidenceOf(doubts),
    doubts,
  };
  return { candidate, choice };
}

/** What a count of recruits is called while it is still to be reached. */
const targetTwins: ReadonlyMap<string, string> = new Map([
  ["recruits_delivered", "recruits_target"],
  ["recruits_military", "recruits_target_military"],
  ["recruits_police", "recruits_target_police"],
]);

function spanOf({ tokens, normal }: Reading, from: number, to: number): Span {
  const start = tokens[from]?.start ?? 0;
  return normal.sourceOf({ start, end: tokens[to - 1]?.end ?? start });
}

interface Read {
  readonly mention: FigureMention;
  readonly choice: MetricChoice;
  readonly period: FigurePeriod;
  readonly place: FigurePlace;
  readonly status: StatusRead;
  readonly isYearGuessed: boolean;
}

function doubtsOf({
  mention,
  choice,
  period,
  place,
  status,
  isYearGuessed,
}: Read): readonly CandidateDoubt[] {
  const doubts: CandidateDoubt[] = [];
  if (mention.value === null) doubts.push("ambiguous-number");
  if (choice.rule.metric === "") doubts.push("unknown-metric");
  else if (choice.phraseNearness < nearness.sentence) doubts.push("metric-guessed");
  if (period.year === null) doubts.push("no-year");
  else if (isYearGuessed) doubts.push("year-guessed");
  if (place.unit === undefined) doubts.push("place-unsettled");
  if (status.status === "target" && !status.isSaid) doubts.push("status-guessed");
  return doubts;
}

const surest = 0.95;
const costs: Readonly<Record<CandidateDoubt, number>> = {
  "ambiguous-number": 0.7,
  "unknown-metric": 0.4,
  "metric-guessed": 0.25,
  "year-guessed": 0.1,
  "no-year": 0.3,
  "place-guessed": 0.15,
  "place-unsettled": 0.3,
  "status-guessed": 0.15,
  repeated: 0.1,
};

/** Each doubt takes its share; never below 0.05. */
export function confidenceOf(doubts: readonly CandidateDoubt[]): number {
  const left = doubts.reduce((rest, doubt) => rest - costs[doubt], surest);
  return Math.max(0.05, Math.round(left * 100) / 100);
}
