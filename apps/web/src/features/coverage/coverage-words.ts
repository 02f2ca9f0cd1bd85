import { word } from "@sosanh/chart/words/words";
import type { Level } from "@sosanh/core/places/locality";
import type { CellState } from "@sosanh/core/reviews/completeness";
import type { Language } from "@sosanh/core/view/view";
import { counted } from "../../words/counted.ts";
import { type CoverageWords, vi } from "./coverage-words-vi.ts";

const en = {
  title: "Coverage",
  level: "Level",
  levels: ["country", "provinces", "districts", "communes"],
  levelUnits: (level: string, units: string) => `${units} ${level}`,
  group: "Group",
  groupHeld: (name: string, held: number) => (held === 0 ? `${name} (none yet)` : `${name} (${held})`),
  allFull: ({ of, units, group, place, year }) =>
    `All ${of} ${units} of ${place} have complete ${group} figures for ${year}`,
  someFull: ({ full, of, units, group, place, year }) =>
    `${full} of ${of} ${units} of ${place} have complete ${group} figures for ${year}`,
  fewHeld: ({ held, all, units, group, place, year }) =>
    `${held} of ${all} ${units} of ${place} have ${group} figures for ${year} in the system`,
  noneHeld: ({ group, place, year }) => `No ${group} figures of ${place} for ${year} in the system`,
  ownFull: ({ group, place, year }) => `${place} has complete ${group} figures for ${year}`,
  ownLacks: ({ group, place, year }) => `${place} lacks some ${group} figures for ${year}`,
  subtitle: (metrics: number, year: number) => `${counted(metrics, "metric")}, full year ${year}`,
  counts: {
    full: (n: string, of: string) => `${n}/${of} complete`,
    late: (n: string) => `${n} late`,
    review: (n: string) => `${n} under review`,
    notHeld: (n: string) => `${n} not in the system`,
    beside: (n: string) => `${n} cannot be told`,
  },
  show: "Show",
  filters: { all: "All", lacking: "Incomplete", late: "Late" },
  board: (group: string, year: number) => `Coverage board: ${group}, ${year}`,
  help: "Arrow keys move from cell to cell; Enter opens one.",
  place: "Locality",
  total: "Together",
  sheetFull: "Metrics complete",
  sheetExpected: "Metrics expected",
  countOf: (full: number, of: number) => `${full}/${of}`,
  countSpoken: (full: number, of: number) => `${full} of ${of} have it`,
  nothingExpected: "nothing expected",
  noRows: "No place fits.",
  allRows: (n: string) => `Show all ${counted(n, "place")}`,
  copy: "Copy the table",
  copied: "Copied",
  metric: "Metric",
  order: (names: string) => `The cells in order: ${names}.`,
  everyMetric: "All metrics, as strips",
  notInSystem: (n: number) => `${counted(n, "metric")} nobody has`,
  notInSystemWhy: "No unit of this level has a figure of them in this year, so nobody is said to owe one.",
  legend: "What the cells mean",
  states: {
    reported: "reported",
    whole: "rolled up in full",
    partial: "rolled up with gaps",
    "not-in-system": "not in the system",
  },
  about: {
    reported: "The unit reported the figure itself.",
    whole: "Added up from the units beneath it, none of which is missing.",
    partial: "Added up from the units beneath it that have a figure; some are missing.",
    "not-in-system":
      "There is no such figure in the system. Most units of the level have none either, nor had this one in the years before, so it is not said to owe one.",
    "not-reported":
      "Others of its level have this figure, or it had it in the years before; it has not reported it.",
    late: "The figure is past its date.",
    "not-applicable": "The metric does not apply here.",
    "did-not-exist": "There was no such unit at the end of the year.",
    withheld: "The figure is not published.",
    unreadable: "There is a document, but the figure in it cannot be read.",
    "pending-review": "The figure has come in and waits for a person's decision.",
    "not-comparable": "The figure cannot be told exactly for this unit.",
    "undefined-ratio":
      "The ratio is computed, nobody reports it; one of its parts is not complete, or is zero, so there is none.",
  },
  value: "Figure",
  beneath: (reported: number, expected: number) =>
    `${reported} of ${counted(expected, "unit beneath has", "units beneath have")} a figure`,
  bounds: (low: string, high: string) => `between ${low} and ${high}`,
  openSource: "See the source",
  openBoard: (name: string) => `Coverage beneath ${name}`,
  enter: "Enter the figure",
  enterYear: (year) => `Enter figures of ${year}`,
  close: "Close",
  loading: "Loading the board",
} satisfies CoverageWords;

/** The words of the coverage page in the reader's language. */
export function coverageWords(language: Language): CoverageWords {
  return language === "vi" ? vi : en;
}

/** What a cell says, in words. */
export function stateWord(state: CellState, language: Language): string {
  const words = coverageWords(language);
  switch (state) {
    case "reported":
    case "whole":
    case "partial":
    case "not-in-system":
      return words.states[state];
    default:
      return word(language, `missing.${state}`);
  }
}

/** "huyện", "districts". */
export function levelWord(level: Level, language: Language): string {
  return coverageWords(language).levels[level] ?? "";
}
