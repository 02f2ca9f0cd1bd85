import { counted } from "../../words/counted.ts";
import type { ReviewWords } from "./review-words.ts";

const counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const count = (n: number) => counts[n] ?? `${n}`;
const metrics = (n: number) => `${count(n)} ${n === 1 ? "metric" : "metrics"}`;

export const reviewWordsEn: ReviewWords = {
  toBriefing: "Make a briefing",
  title: "Year in review",
  against: (year) => `Year in review: ${year} on ${year - 1}`,
  headline: {
    moved: (rose, fell) => {
      if (rose > 0 && fell > 0)
        return rose >= fell
          ? `${metrics(rose)} rose, ${count(fell)} fell`
          : `${metrics(fell)} fell, ${count(rose)} rose`;
      if (rose + fell === 0) return "no metric changed";
      return rose > 0 ? `${metrics(rose)} rose` : `${metrics(fell)} fell`;
    },
    overMatched: "over the units with full figures",
    only: (compared, of, year) =>
      `Only ${compared} of ${counted(of, "metric")} ${compared === 1 ? "compares" : "compare"} with ${year}`,
    run: (metric, rose, years) =>
      `${metric} ${rose ? "up" : "down"} for the ${ordinals[years] ?? `${years}th`} year in a row`,
    moves: (metric, rose, amount) => `${metric} ${rose ? "up" : "down"} ${amount}`,
    silent: (n) => `${counted(n, "unit")} not fully reported`,
    noneCompared: (place, year, figures) =>
      `${place} ${year}: ${counted(figures, "metric has", "metrics have")} figures, none compares with ${year - 1}`,
    empty: (place, year) => `${place}: no figures for ${year} yet`,
    matched: "Changes are over the units with whole figures in both years.",
  },
  page: {
    year: "The year",
    explain: (rose) => (rose ? "Who explains the rise?" : "Who explains the fall?"),
    targets: "Targets",
    ranking: "Ranking of the units",
    doubts: "Not reported, or doubtful",
  },
  meeting: {
    enter: "Meeting mode",
    leave: "Leave",
    label: (place, year) => `Meeting mode: ${place}, ${year}`,
    of: (page, pages) => `Page ${page}/${pages}`,
    next: "Next page",
    previous: "Previous page",
    first: "Back to the first page",
    pages: "Pages",
    years: "Years",
    parts: "Findings",
    findings: (n, of) => `Finding ${n} of ${of}`,
  },
  metric: "Metric to compare the units on",
  moves: {
    rose: (metric, amount) => `Largest rise: ${metric}, ${amount}`,
    fell: (metric, amount) => `Largest fall: ${metric}, ${amount}`,
    plain: (year) => `Change on ${year}`,
    subtitle: (n, year) =>
      `${counted(n, "metric")}, change on ${year - 1}, %; the value of ${year} on the right`,
    none: (year) => `No metric compares with ${year} yet.`,
    others: (n) => `and ${counted(n, "more metric")}`,
    all: (n) => `Show all ${n}`,
    fewer: "Show fewer",
    better: "better",
    worse: "worse",
    plainTone: "no polarity",
    /** Of a change that chance explains. */
    unclear: "change within chance",
    lowerBetter: (names) => `${names}: lower is better`,
  },
  ranks: {
    up: (place, from, to) => `${place} up from rank ${from} to ${to}`,
    down: (place, from, to) => `${place} down from rank ${from} to ${to}`,
    untold: (metric) => `${metric}: too few figures to compare the ranks of both years`,
    same: (metric) => `${metric}: no rank changed`,
    subtitle: (of, metric) => `Rank among the ${counted(of, "unit")} whole in both years, on ${metric}`,
    shown: (n) => `${counted(n, "unit")} that moved most`,
    none: "No metric that two or more units have whole figures of in both years.",
    column: "Rank",
    moved: (places) => (places > 0 ? `up ${places}` : `down ${-places}`),
    unmoved: "same rank",
  },
  missed: {
    title: (n) => `Below target: ${n}`,
    none: (n, unsure) =>
      n === 0
        ? "No targets on record"
        : unsure === 0
          ? n === 1
            ? "The only target is reached"
            : `All ${n} targets reached`
          : `Cannot be told: ${unsure} of ${counted(n, "target")}`,
    noneText: "No target of the year has a figure as well.",
    reached: (overSome, unsure) =>
      unsure > 0
        ? "Their figures are only known as at least, at most or approximate."
        : overSome === 0
          ? "No metric is below its target."
          : `No target was missed; ${overSome} of them only over the units with full figures.`,
    others: (n) => `and ${n} more`,
    short: (amount) => `short by ${amount}`,
    over: (amount) => `over the limit by ${amount}`,
    of: (value, target) => `${value} / ${target}`,
    among: (n, of) => `over ${n}/${counted(of, "unit")} with whole figures`,
    stated: "as stated",
  },
  silent: {
    title: (n, of) => `Not fully reported: ${n} of ${counted(of, "unit")}`,
    none: "All units have reported",
    unknown: "Reporting cannot be judged yet",
    unknownText: "There is no metric that most units have reported, so nobody can be said to be missing.",
    noneText: "No unit lacks a figure that most others have reported.",
    noChildren: "There are no units under it in this year.",
    strip: (reported, expected) => `${reported} of ${counted(expected, "metric")}`,
    others: (n) => `and ${counted(n, "other unit")}`,
    each: "What each unit still lacks",
  },
  explain: {
    rose: (place, part, total) => `${place} ${part} of the rise of ${total}`,
    fell: (place, part, total) => `${place} ${part} of the fall of ${total}`,
    same: (metric) => `${metric}: no change`,
    subtitle: (metric, year) =>
      `${metric}: each unit's part of the change of ${year} on ${year - 1}; together they are the whole change`,
    matched: (n, of) => `over ${n}/${counted(of, "unit")} with whole figures in both years`,
    partly: (n) => `and a part of ${n} more`,
    unknown: "Not known",
    unknownHelp: "the part that no unit has reported",
    others: (n) => counted(n, "other unit"),
    total: "Sum",
    none: "This change cannot be taken apart by unit",
  },
  targets: {
    title: ({ reached, unsure, of, isOverSome }) =>
      `${reached} of ${counted(of, "target")} reached${unsure > 0 ? `, ${unsure} unsure` : ""}${isOverSome ? ", over the units with whole figures" : ""}`,
    none: "No targets on record",
    subtitle: (year) => `% of target, ${year}; the upright tick is 100%`,
    without: (n) => `No target set or on record: ${n}`,
  },
  ranking: {
    title: (place, value) => `${place} leads: ${value}`,
    largest: (place, value) => `${place} has most: ${value}`,
    subtitle: (year) => `${year}; the hollow tick is ${year - 1}`,
    unranked: "Too few figures to be ranked",
    rank: (position) => `rank ${position}`,
  },
  doubts: {
    title: (n) => `${counted(n, "metric")} to look at again`,
    none: "No figure needs another look",
    subtitle: "Why a figure is not certain",
    held: (names) => `in ${names}`,
    kinds: {
      held: "awaits a person's decision",
      "not-comparable": "not comparable",
      missing: "a figure last year, none this year",
      differs: "the figure reported differs from the sum of the units",
      understated: "units are missing from the total",
      "few-units": "fewer than half of the units have both years",
      caution: "caution",
    },
  },
  noFigures: (place, year) => `No figures of ${place} for ${year} yet.`,
  years: "Years with figures:",
  badPage: (given) => `The year in review has no part named “${given}”.`,
};
