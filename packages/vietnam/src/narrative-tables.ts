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
}

/** A phrase that says how a figure is meant, or that a number is none; the roles are in the table. */
export interface WordRow {
  readonly phrase: string;
  readonly role: string;
}

/** A short form and what it stands for. */
export interface ShortForm {
  readonly short: string;
  readonly long: string;
}

/** What narrative reports are read by: tables that are extended without touching code. */
export interface NarrativeTables {
  readonly units: readonly UnitRow[];
  readonly metrics: readonly MetricRow[];
  readonly words: readonly WordRow[];
  readonly abbreviations: readonly ShortForm[];
  /** Short forms of names of places. */
  readonly placeNames: readonly ShortForm[];
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
    ]).map((row) => ({
      ...row,
      units: listed(row.units),
      phrases: listed(row.phrases),
      reach: reachOf(row.reach, row.metric || row.name),
      with: listed(row.with),
      without: listed(row.without),
      topic: listed(row.topic),
      weight: Number(row.weight),
    })),
    words: readDataRows("narrative-words.csv", ["phrase", "role"]),
    abbreviations: readDataRows("narrative-abbreviations.csv", ["short", "long"]),
    placeNames: readDataRows("narrative-place-names.csv", ["short", "long"]),
  }),
);

function listed(cell: string): readonly string[] {
  return cell === "" ? [] : cell.split("|");
}

function reachOf(cell: string, of: string): RuleReach {
  if (!reaches.includes(cell)) throw new Error(`narrative-metrics.csv: no such reach: "${cell}" of ${of}`);
  return cell as RuleReach;
}
