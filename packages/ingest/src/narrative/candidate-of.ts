import type { Kind } from "@sosanh/core/places/locality";
import type { ReadDoubt } from "@sosanh/core/submissions/read-figure";
import type { Span } from "@sosanh/core/submissions/span";
import type { Candidate } from "../candidate.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { FigurePlace, FigurePlaces } from "./figure-place.ts";
import { figureQualifier } from "./figure-qualifier.ts";
import type { StatusRead } from "./figure-status.ts";
import { figureStatus } from "./figure-status.ts";
import { isOfGuests } from "./guest-list.ts";
import type { MetricChoice } from "./metric-choice.ts";
import { chooseMetric } from "./metric-choice.ts";
import { rulesOfNoun } from "./militia-noun.ts";
import { isLentToOtherWork } from "./other-work.ts";
import type { FigurePeriod } from "./period-mention.ts";
import { figurePeriod } from "./period-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportMemory } from "./report-memory.ts";
import type { ReportPeriod } from "./report-period.ts";
import { nearness, surroundingsOf } from "./surroundings.ts";
import { topicChoice } from "./topic-choice.ts";
import type { MetricRule, NarrativeVocabulary } from "./vocabulary.ts";

/** All that is known of the report a figure stands in, and of the figures before it. */
export interface ReportContext extends Omit<ReportMemory, "remember"> {
  readonly reading: Reading;
  readonly mentions: readonly FigureMention[];
  readonly period: ReportPeriod;
  readonly placeOf: FigurePlaces;
  readonly ownKind: Kind | undefined;
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
  const fitting = chooseMetric(rulesOfNoun(reading, mention), around, context.programmeAt(index));
  const asked = { rule: fitting?.rule, unit: mention.unit.class };
  const isLent = isLentToOtherWork(reading.vocabulary, around.nearnessOf, asked);
  const said = isLent ? undefined : fitting;
  const choice =
    context.prizeOfBefore(index) ??
    context.partOfTotal(index) ??
    context.membersOfColumn(index) ??
    context.wellInSameTest(index, said) ??
    context.sameLevel(index) ??
    context.sameNoun(index, said) ??
    said ??
    context.shareOfBefore(index) ??
    topicChoice(reading, mention, { around, groupBefore: context.groupBefore(index) });
  if (choice === undefined || isOfGuests(reading, mention, around)) return undefined;
  const isAside = isToldAside(choice.rule, around.titled, reading.vocabulary);
  const candidate = toldOf(context, mention, choice);
  return { candidate: isAside ? { ...candidate, isAside } : candidate, choice };
}

/** What is told of one figure where it stands; without a choice nothing says what it counts, and it has no group. */
export function toldOf(context: ReportContext, mention: FigureMention, choice?: MetricChoice): Candidate {
  const { reading } = context;
  const { qualifier, isNearly, from } = figureQualifier(reading, mention);
  const period = figurePeriod(reading, context.period, mention);
  const place = context.placeOf(mention);
  // "Huyện X cho biết huyện giao 145" on a province's page: who is told of.
  const kind = (place.isSaid ? place.unit?.kind : undefined) ?? context.ownKind;
  const asRead = figureStatus(reading, mention, kind);
  const isToCome = asRead.status === "measured" && isAhead(context, period, choice);
  const status = isToCome ? { ...asRead, status: "target" as const } : asRead;
  const { isGuessed, isEitherYear } = context.period;
  const isYearGuessed = ((isGuessed || isEitherYear) && !period.isSaid) || period.isOfOtherSpan;
  const doubts = doubtsOf({ mention, choice, period, place, status, isYearGuessed });
  const { metric = "", group = "", name = "" } = choice?.rule ?? {};
  return {
    number: spanOf(reading, mention.from, mention.to),
    evidence: spanOf(reading, from, mention.unitTo),
    value: mention.value,
    readings: mention.readings,
    unit: mention.unit?.unit ?? "",
    group,
    metric: metric === "" ? null : status.status === "target" ? targetMetric(metric) : metric,
    ...(metric === "" && name !== "" ? { proposal: name } : {}),
    year: period.year,
    part: (status.status === "target" ? period.partAhead : undefined) ?? period.part,
    locality: localityOf(place),
    status: status.status,
    qualifier: status.status === "estimate" && qualifier === "exact" ? "approximate" : qualifier,
    ...(isNearly ? { isNearly } : {}),
    confidence: confidenceOf(doubts),
    doubts,
  };
}

/**
 * "Năm 2022 giữ vững 100% …" in a report of 2021: what is still to come. Recruits are called ahead of their year, and
 * what is given at Tết is raised before it.
 */
function isAhead(
  { period: report }: ReportContext,
  { year, isSaid }: FigurePeriod,
  choice: MetricChoice | undefined,
) {
  const { metric = "", group = "" } = choice?.rule ?? {};
  if (year !== null && report.date !== undefined && metric === "recruit_target_rate")
    return report.date < `${year - 1}-${lastOfScreening}`;
  if (!isSaid || year === null || report.year === null || madeAhead.test(group)) return false;
  return year > report.year && !report.isGuessed && report.years.some((y) => y.year === report.year);
}

// Recruits leave in the first months of their year: on a page of October before it no quota has been met.
const lastOfScreening = 12;
const madeAhead = /^(recruitment|festival_support)$/;

/**
 * Damage, fines, courses and houses are told aside, but not cases or houses in a report whose title tells of such: "Cả
 * nước xảy ra 344 vụ cháy", "Bàn giao 5 nhà đồng đội".
 */
function isToldAside(
  { isAside, phrases, with: beside }: MetricRule,
  titled: ReadonlySet<string>,
  { unitOf }: NarrativeVocabulary,
): boolean {
  const isCase = (phrase: string) => /^(case|house)$/.test(unitOf(phrase.split(" ")[0] ?? "")?.class ?? "");
  return isAside && ![...phrases, ...beside].some((phrase) => titled.has(phrase) && isCase(phrase));
}

const mostCandidates = 12;

function localityOf({ unit, name, candidates = [] }: FigurePlace): Candidate["locality"] {
  if (unit !== undefined) return { uid: unit.uid, name };
  const uids = [...new Set(candidates.map(({ uid }) => uid))].slice(0, mostCandidates);
  return { uid: null, name, ...(uids.length === 0 ? {} : { candidates: uids }) };
}

/** What a count of recruits is called while it is still to be reached. */
const targetTwins: ReadonlyMap<string, string> = new Map([
  ["recruits_delivered", "recruits_target"],
  ["recruit_selected", "recruits_target"],
  ["recruits_military", "recruits_target_military"],
  ["recruits_police", "recruits_target_police"],
]);

/** The metric a count is kept under while it is still to be reached. */
export function targetMetric(metric: string): string {
  return targetTwins.get(metric) ?? metric;
}

function spanOf({ tokens, normal }: Reading, from: number, to: number): Span {
  const start = tokens[from]?.start ?? 0;
  return normal.sourceOf({ start, end: tokens[to - 1]?.end ?? start });
}

interface Read {
  readonly mention: FigureMention;
  readonly choice: MetricChoice | undefined;
  readonly period: FigurePeriod;
  readonly place: FigurePlace;
  readonly status: StatusRead;
  readonly isYearGuessed: boolean;
}

function doubtsOf({ mention, choice, period, place, status, isYearGuessed }: Read): readonly ReadDoubt[] {
  const doubts: ReadDoubt[] = [];
  if (mention.value === null) doubts.push("ambiguous-number");
  if (choice === undefined || choice.rule.metric === "") doubts.push("unknown-metric");
  else if (choice.phraseNearness < nearness.sentence) doubts.push("metric-guessed");
  if (period.year === null) doubts.push("no-year");
  else if (isYearGuessed) doubts.push("year-guessed");
  if (place.unit === undefined) doubts.push("place-unsettled");
  else if (place.isGuessed) doubts.push("place-guessed");
  if (status.status === "target" && !status.isSaid) doubts.push("status-guessed");
  return doubts;
}

const surest = 0.95;
const costs: Readonly<Partial<Record<ReadDoubt, number>>> = {
  "ambiguous-number": 0.7,
  "unknown-metric": 0.4,
  "metric-guessed": 0.25,
  "year-guessed": 0.1,
  "no-year": 0.3,
  "unknown-place": 0.3,
  "place-guessed": 0.15,
  "place-unsettled": 0.3,
  "status-guessed": 0.15,
  repeated: 0.1,
  "unknown-unit": 0.3,
  "unread-cell": 0.7,
};

/** Each doubt takes its share; never below 0.05. */
export function confidenceOf(doubts: readonly ReadDoubt[]): number {
  const left = doubts.reduce((rest, doubt) => rest - (costs[doubt] ?? 0), surest);
  return Math.max(0.05, Math.round(left * 100) / 100);
}
