import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChangingCountry,
  changingCountry,
  happeningKinds,
  happenings,
} from "../../fixtures/changing-country.ts";
import { figuresOf, metricOf } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { type Period, periodEnd } from "../figures/period.ts";
import { rollUp } from "../figures/roll-up.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown, known } from "../figures/value.ts";
import { lineageOf } from "../places/lineage.ts";
import type { LocalityUid } from "../places/locality.ts";
import { localityTree } from "../places/locality-tree.ts";
import { alignToFrame } from "./align-to-frame.ts";
import { framedTree } from "./framed-tree.ts";

const recruits = metricOf("recruits");
const wholeKinds = ["rename", "recode", "merge", "absorb"] as const;

/** A country with a figure of every commune of every year. */
function counted({ localities, successions, periods }: ChangingCountry, figures: readonly number[]) {
  const tree = localityTree(localities);
  const lineage = lineageOf(tree, successions);
  const observations = periods.flatMap((period) =>
    tree
      .levelOn(3, periodEnd(period))
      .map((uid, i) => figure(uid, period, figures[(i + period.year) % figures.length] ?? 0)),
  );
  const reported = rollUp(observations, recruits, { tree, periods });
  const onDay = (day: string, rows: readonly Rollup[] = reported) =>
    alignToFrame(rows, [recruits], { tree, lineage, day, periods });
  return { tree, lineage, periods, observations, reported, onDay };
}

function figure(locality: LocalityUid, period: Period, value: number): Observation {
  return { ...figuresOf("recruits")("A", period.year, known(value)), locality, period };
}

const figures = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 11 });
const anyYear = fc.nat({ max: 9 });

function lawful(
  kinds: readonly (typeof happeningKinds)[number][],
  law: (country: ReturnType<typeof counted>, day: string) => void,
  weight?: number,
): void {
  fc.assert(
    fc.property(happenings(kinds), figures, anyYear, (changes, numbers, y) => {
      const made = changingCountry(changes, weight);
      const period = made.periods[y % made.periods.length] ?? { year: 2000, part: "year" };
      law(counted(made, numbers), periodEnd(period));
    }),
  );
}

const numberOf = ({ value }: Rollup) => (isKnown(value) ? value.value : 0);
const communesIn = (rows: readonly Rollup[], tree: ReturnType<typeof localityTree>, { year }: Period) =>
  rows.filter((r) => tree.get(r.locality)?.level === 3 && r.period.year === year);
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe("taking figures to a frame", () => {
  it("conserves sums exactly where whole units merged, in frames after the figures", () =>
    lawful(wholeKinds, ({ tree, reported, onDay, periods }, day) => {
      const rows = onDay(day);
      for (const period of periods.filter((p) => periodEnd(p) <= day)) {
        const communes = communesIn(rows, tree, period);
        expect(sum(communes.map(numberOf))).toBe(sum(communesIn(reported, tree, period).map(numberOf)));
        expect(communes.every((r) => r.complete && r.bounds === undefined && !r.estimate)).toBe(true);
      }
    }));

  it("conserves sums in total where units were split: the bounds hold what was counted", () =>
    lawful(happeningKinds, ({ tree, reported, onDay, periods }, day) => {
      const rows = onDay(day);
      for (const period of periods) {
        const communes = communesIn(rows, tree, period);
        const total = sum(communesIn(reported, tree, period).map(numberOf));
        expect(sum(communes.map((r) => r.bounds?.low ?? numberOf(r)))).toBeLessThanOrEqual(total);
        expect(sum(communes.map((r) => r.bounds?.high ?? numberOf(r)))).toBeGreaterThanOrEqual(total);
      }
    }));

  it("conserves sums in total where the parts have weights", () =>
    lawful(
      ["recode", "merge", "absorb", "split", "give"],
      ({ tree, reported, onDay, periods }, day) => {
        const rows = onDay(day);
        for (const period of periods.filter((p) => periodEnd(p) <= day)) {
          const communes = communesIn(rows, tree, period);
          const total = sum(communesIn(reported, tree, period).map(numberOf));
          expect(sum(communes.map(numberOf))).toBeCloseTo(total, 4);
        }
      },
      0.3,
    ));

  it.each([undefined, 0.3])("never gives a value with a part in it unlabelled (weight %s)", (weight) =>
    lawful(
      happeningKinds,
      ({ onDay, reported }, day) => {
        for (const row of onDay(day)) {
          const parts = row.alignment?.from.filter((f) => f.share === "partial") ?? [];
          const some = parts.filter((f) =>
            reported.some((r) => r.locality === f.locality && r.period === row.period && numberOf(r) !== 0),
          );
          if (some.length === 0) continue;
          if (isKnown(row.value))
            expect(row).toMatchObject({ estimate: true, alignment: { how: "estimated" } });
          else expect(row).toMatchObject({ alignment: { how: "bounds" }, bounds: expect.anything() });
        }
      },
      weight,
    ),
  );

  it("changes nothing in a frame at a period's own last day", () =>
    lawful(happeningKinds, ({ reported, onDay }, day) => {
      const own = (rows: readonly Rollup[]) => rows.filter((r) => periodEnd(r.period) === day);
      const bare = own(onDay(day)).map(({ alignment, ...row }) => {
        if (isKnown(row.value)) expect(alignment?.how).toBe("same");
        return row;
      });
      const byUnit = (a: Rollup, b: Rollup) => (a.locality < b.locality ? -1 : 1);
      expect(bare.toSorted(byUnit)).toEqual(own(reported).toSorted(byUnit));
    }));

  it("gives the same whether figures are rolled up or aligned first, over whole communes", () =>
    lawful([...wholeKinds, "move"], ({ tree, lineage, onDay, periods }, day) => {
      const rows = onDay(day);
      const observations = rows.flatMap(({ locality, period, value }) =>
        tree.get(locality)?.level === 3 && isKnown(value) ? [figure(locality, period, value.value)] : [],
      );
      const frame = framedTree(tree, lineage, day);
      for (const after of rollUp(observations, recruits, { tree: frame, periods })) {
        if (periodEnd(after.period) > day) continue;
        const before = rows.find((r) => r.locality === after.locality && r.period.year === after.period.year);
        expect(before?.value).toEqual(after.value);
        expect(before?.complete).toBe(true);
      }
    }));

  it("goes there and back over names and codes that changed without a loss", () =>
    lawful(["rename", "recode"], ({ reported, onDay, tree, lineage, periods }, day) => {
      const first = periods[0];
      if (first === undefined) return;
      const there = onDay(day).filter((r) => r.period === first);
      const moved = there.map((row) => ({
        ...row,
        period: periods.find((p) => periodEnd(p) === day) ?? first,
      }));
      const back = alignToFrame(moved, [recruits], { tree, lineage, day: periodEnd(first), periods });
      const values = (rows: readonly Rollup[]) =>
        rows.map((r) => [r.locality, numberOf(r)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
      expect(values(back)).toEqual(values(reported.filter((r) => r.period === first)));
    }));
});
