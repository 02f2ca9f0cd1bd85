import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import type { UnitFactor } from "@sosanh/vietnam/unit-factors";

/** What turns a number of one unit into another. */
export interface UnitBook {
  /**
   * How many of the second unit one of the first is: "tỷ đồng" in "triệu đồng" is 1000, words that name the same noun
   * are 1; "contrary" where the two measure different things; undefined where nothing is known of one of them.
   */
  readonly factor: (from: string, to: string) => number | "contrary" | undefined;
  /** The class that rules name a counted noun by; undefined of words that name none. */
  readonly classOf: (unit: string) => string | undefined;
}

/** Compiles the units. Nouns of people, and of what reports tell apart no further, are one measure. */
export function unitBook(factors: readonly UnitFactor[], nouns: readonly UnitRow[]): UnitBook {
  const measures = new Map(factors.map((unit) => [keyOf(unit.words), unit]));
  const classes = new Map(nouns.map((row) => [keyOf(row.phrase), row.class]));
  const found = (unit: string): Measured | undefined => {
    const key = keyOf(unit);
    const said = measures.get(key);
    if (said !== undefined) return said;
    const noun = classes.get(key);
    return noun === undefined ? undefined : { measure: measureOfClass.get(noun) ?? noun, factor: 1 };
  };
  const known = new Map<string, number | "contrary" | undefined>();
  return {
    factor: (from, to) => {
      const key = `${from}\n${to}`;
      if (!known.has(key)) known.set(key, keyOf(from) === keyOf(to) ? 1 : between(found(from), found(to)));
      return known.get(key);
    },
    classOf: (unit) => {
      const key = keyOf(unit);
      const { measure } = measures.get(key) ?? {};
      return classes.get(key) ?? (measure === undefined ? undefined : classOfMeasure.get(measure));
    },
  };
}

type Measured = Pick<UnitFactor, "measure" | "factor">;

function between(from: Measured | undefined, to: Measured | undefined): number | "contrary" | undefined {
  if (from === undefined || to === undefined) return undefined;
  return from.measure === to.measure ? from.factor / to.factor : "contrary";
}

/** Classes of nouns that are counted as one: a unit of the one is no contradiction to the other. */
const measureOfClass: ReadonlyMap<string, string> = new Map(
  Object.entries({
    person: [
      "person",
      "individual",
      "trainee",
      "member",
      "offender",
      "addict",
      "attendance",
      "quota",
      "turn",
    ],
    share: ["percent"],
    money: ["money"],
    place: ["commune", "district", "hamlet", "site"],
    gathering: ["session", "course", "patrol", "occasion", "team_turn", "bulletin", "leaflet"],
    body: [
      "collective",
      "organisation",
      "receiver",
      "award_both",
      "party",
      "household",
      "group",
      "team",
      "club",
      "model",
      "type",
    ],
    event: ["case", "instance", "tip"],
  }).flatMap(([measure, all]) => all.map((each) => [each, measure] as const)),
);

const classOfMeasure: ReadonlyMap<string, string> = new Map([
  ["share", "percent"],
  ["money", "money"],
  ["person", "person"],
]);

function keyOf(unit: string): string {
  return unit.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}
