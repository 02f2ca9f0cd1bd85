import type { Observation } from "@sosanh/core/figures/observation";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import { describe, expect, it } from "vitest";
import { readMetrics } from "../metrics.ts";
import { readLocalities, readSuccessions } from "../register.ts";
import { sampleLoad } from "./sample-load.ts";

const input = {
  localities: readLocalities(),
  successions: readSuccessions(),
  metrics: readMetrics(),
  seed: 2025,
  scale: "standard",
} as const;
const tree = localityTree(input.localities);
const load = sampleLoad(input);
const all = [...load.observations()];

const levelOf = (uid: LocalityUid) => tree.get(uid)?.level;
const known = (o: Observation) => (isKnown(o.value) ? o.value.value : undefined);

/** Metric, then unit, then year. */
const table = new Map<string, Map<LocalityUid, Map<number, Observation>>>();
for (const o of all) {
  const units = table.get(o.metric) ?? new Map<LocalityUid, Map<number, Observation>>();
  const years = units.get(o.locality) ?? new Map<number, Observation>();
  table.set(o.metric, units.set(o.locality, years.set(o.period.year, o)));
}
const at = (metric: string, unit: LocalityUid, year: number) => table.get(metric)?.get(unit)?.get(year);

describe("what is wrong with the illustrative data on purpose", () => {
  const share = (test: (o: Observation) => boolean) => all.filter(test).length / all.length;
  const reason = (o: Observation) => (isKnown(o.value) ? undefined : o.value.missing);
  const qualifier = (o: Observation) => (isKnown(o.value) ? o.value.qualifier : undefined);

  it("leaves out some four in a hundred figures", () => {
    const communes = tree.childrenOn("old:38", "2022-12-31").flatMap((d) => tree.childrenOn(d, "2022-12-31"));
    const reported = communes.filter((uid) => at("awards_collectives", uid, 2022) !== undefined).length;
    expect(reported / communes.length).toBeGreaterThan(0.9);
    expect(reported).toBeLessThan(communes.length);
    expect(all.filter((o) => reason(o) === "not-reported")).toEqual([]);
  });

  it("has late figures in the last two years only", () => {
    expect(new Set(all.filter((o) => reason(o) === "late").map((o) => o.period.year))).toEqual(
      new Set([2024, 2025]),
    );
  });

  it("has districts of Thanh Hóa that are late with several metrics in 2024", () => {
    const late = tree.childrenOn("old:38", "2024-12-31").filter((district) => {
      const communes = tree.childrenOn(district, "2024-12-31");
      const metrics = [...table.keys()].filter((metric) => {
        const missing = communes.filter((uid) => {
          const figure = at(metric, uid, 2024);
          return figure !== undefined && reason(figure) === "late";
        });
        return missing.length > communes.length / 2;
      });
      return metrics.length >= 4;
    });
    expect(late.length).toBeGreaterThanOrEqual(3);
    expect(late.length).toBeLessThanOrEqual(5);
  });

  it("withholds, rounds and estimates a few", () => {
    expect(share((o) => reason(o) === "withheld")).toBeGreaterThan(0.0002);
    expect(share((o) => qualifier(o) === "at-least")).toBeGreaterThan(0.00003);
    expect(share((o) => qualifier(o) === "approximate")).toBeGreaterThan(0.00003);
    expect(share((o) => qualifier(o) !== "exact" && isKnown(o.value))).toBeLessThan(0.001);
    expect(share((o) => o.status === "estimate")).toBeGreaterThan(0.0001);
  });

  it("says that camera models were not applicable before 2018", () => {
    const early = all.filter((o) => o.metric === "camera_models" && o.period.year < 2018);
    expect(new Set(early.map(reason))).toEqual(new Set(["not-applicable"]));
  });

  it("has a few figures with a zero too many", () => {
    const jumps = [...(table.get("self_governing_groups")?.values() ?? [])].flatMap((years) =>
      [...years].filter(([year, o]) => {
        const before = years.get(year - 1);
        const [now, then] = [known(o) ?? 0, before === undefined ? 0 : (known(before) ?? 0)];
        return then > 2 && now > 6 * then;
      }),
    );
    expect(jumps.length).toBeGreaterThan(0);
    expect(jumps.length).toBeLessThan(30);
  });

  it("has parents whose own figure is not the sum of their children's", () => {
    const districts = tree.childrenOn("old:38", "2022-12-31");
    const own = [...districts, ...tree.childrenOn("old:40", "2022-12-31")].flatMap((district) => {
      const figure = at("recruits_delivered", district, 2022);
      const children = tree
        .childrenOn(district, "2022-12-31")
        .map((uid) => at("recruits_delivered", uid, 2022));
      if (figure === undefined) return [];
      return [{ figure, full: children.every((c) => c !== undefined && isKnown(c.value)) }];
    });
    expect(own.length).toBeGreaterThan(2);
    const differing = [...table].flatMap(([metric, units]) =>
      metric === "militia_training_attendance_rate"
        ? []
        : [...units].filter(([unit, years]) => {
            const communes = tree.childrenOn(unit, "2022-12-31");
            const figure = years.get(2022);
            if (figure === undefined || communes.length === 0 || levelOf(unit) !== 2) return false;
            const figures = communes.map((uid) => at(metric, uid, 2022));
            if (!figures.every((f) => f !== undefined && isKnown(f.value))) return false;
            return (
              figures.reduce((sum, f) => sum + (f === undefined ? 0 : (known(f) ?? 0)), 0) !== known(figure)
            );
          }),
    );
    expect(differing.length).toBeGreaterThan(0);
  });
});
