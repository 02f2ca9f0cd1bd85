import { readDataRows } from "./data-file.ts";
import { readOnce } from "./read-once.ts";

/** A noun that is counted: how its unit is called, and the class that rules name it by. */
export interface UnitRow {
  readonly phrase: string;
  readonly unit: string;
  readonly class: string;
}

/** How near a rule's phrase must stand to the figure. */
export type RuleReach = "near" | "clause" | "sentence" | "paragraph";

/** When a figure of one of these units tells of this metric. */
export interface MetricRow {
  /** The metric's code; "" where the catalogue has none: `group` and `name` then say what it would be. */
  readonly metric: string;
  readonly group: string;
  readonly name: string;
  /** Classes of units; empty: any. */
  readonly units: readonly string[];
  /** One of these must stand within `reach`. */
  readonly phrases: readonly string[];
  readonly reach: RuleReach;
  /** One of these must stand somewhere before or around, headings and title among it; empty: nothing more. */
  readonly with: readonly string[];
  /** None of these may stand beside the figure. */
  readonly without: readonly string[];
  /** A report whose title has one of these rather means this rule. */
  readonly topic: readonly string[];
  /** Prefers a rule to others that fit as well; larger first. */
  readonly weight: number;
  /** What happened beside the work a report is about (damage, fines, things seized): a list may leave it out. */
  readonly isAside: boolean;
}

const wordRoles = [
  // How exact a number is; `-after` of what stands behind it.
  ...(["at-least", "at-least-after", "at-most", "at-most-after", "nearly", "about", "about-only"] as const),
  // Whether it was counted, is expected, or is still to be reached: in a sentence, a heading, over a column.
  ...(["estimate", "result", "result-column", "target", "target-column", "assigned"] as const),
  ...(["plan", "plan-heading", "task-heading"] as const),
  // A name with a planning word in it, which plans nothing: "chương trình mục tiêu quốc gia".
  "no-plan",
  // Work that reports tell of beside their own, and that no group of the catalogue keeps: "thu ngân sách".
  "other-work",
  // It tells of a step between two years, of the level of another, of each one, or of nothing certain.
  ...(["change", "change-column", "compared", "each", "vague", "from"] as const),
  // It is part of a name: always, or where no counted noun follows. What stands behind it is not counted.
  ...(["ordinal", "number-name", "not-counted"] as const),
  // What shares out a total, what people are listed by, who came to what, and words of the report's own day.
  ...(["part", "shared-out", "people-label", "guest", "audience", "programme", "now"] as const),
  // The page around a report.
  ...(["page-line", "page-end", "motto"] as const),
] as const;

/** How a word says that a figure is meant, or that a number is none. */
export type WordRole = (typeof wordRoles)[number];

/** A phrase with one of its roles; a phrase of several has several rows. */
export interface WordRow {
  readonly phrase: string;
  readonly role: WordRole;
}

/** A short form and what it stands for. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

/** What tells that a page is of a province's press or offices. */
export interface PaperRow {
  /** The province's name before July 2025. */
  readonly province: string;
  /** The province it is, or is part of, since. */
  readonly now: string;
  /** Datelines ("btno"), parts of addresses ("apbac") and names of papers, besides the province's own name. */
  readonly signs: readonly string[];
}

/** A law that is named with its year, in small letters: "nghĩa vụ quân sự", 2015. */
export interface LawRow {
  readonly law: string;
  readonly years: readonly string[];
}

/** What narrative reports are read by: tables that are extended without touching code. */
export interface NarrativeTables {
  readonly units: readonly UnitRow[];
  readonly metrics: readonly MetricRow[];
  readonly words: readonly WordRow[];
  readonly abbreviations: readonly ShortForm[];
  /** Short forms of names of places. */
  readonly placeNames: readonly ShortForm[];
  readonly papers: readonly PaperRow[];
  readonly laws: readonly LawRow[];
}

const reaches: readonly string[] = ["near", "clause", "sentence", "paragraph"] satisfies RuleReach[];

/** The tables that the product ships. @throws Error naming the file and what is wrong in it */
export const readNarrativeTables = readOnce(
  (): NarrativeTables => ({
    units: readDataRows("narrative-units.csv", ["phrase", "unit", "class"]),
    metrics: readDataRows("narrative-metrics.csv", [
      "metric",
      "group",
      "name",
      "units",
      "phrases",
      "reach",
      "with",
      "without",
      "topic",
      "weight",
      "aside",
    ]).map(({ aside, ...row }) => ({
      ...row,
      isAside: aside !== "",
      units: listed(row.units),
      phrases: listed(row.phrases),
      reach: reachOf(row.reach, row.metric || row.name),
      with: listed(row.with),
      without: listed(row.without),
      topic: listed(row.topic),
      weight: Number(row.weight),
    })),
    words: readDataRows("narrative-words.csv", ["phrase", "role"]).map(({ phrase, role }) => ({
      phrase,
      role: roleOf(role, phrase),
    })),
    abbreviations: readDataRows("narrative-abbreviations.csv", ["short", "long"]),
    placeNames: readDataRows("narrative-place-names.csv", ["short", "long"]),
    papers: readDataRows("narrative-papers.csv", ["province", "now", "signs"]).map((row) => ({
      ...row,
      signs: listed(row.signs),
    })),
    laws: readDataRows("narrative-laws.csv", ["law", "years"]).map(({ law, years }) => ({
      law,
      years: listed(years),
    })),
  }),
);

function listed(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}

function reachOf(cell: string, of: string): RuleReach {
  if (!reaches.includes(cell)) throw new Error(`narrative-metrics.csv: no such reach: "${cell}" of ${of}`);
  return cell as RuleReach;
}

function roleOf(cell: string, of: string): WordRole {
  const role = wordRoles.find((known) => known === cell);
  if (role === undefined) throw new Error(`narrative-words.csv: no such role: "${cell}" of ${of}`);
  return role;
}
