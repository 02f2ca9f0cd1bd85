import { type LocalityUid, versionIn } from "@sosanh/core/locality";
import { localityTree } from "@sosanh/core/locality-tree";
import type { Observation } from "@sosanh/core/observation";
import { isKnown } from "@sosanh/core/value";
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
const allTargets = [...load.targets()];

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

/** The sum of what is known of a metric in a year over first-hand reporters under a unit. */
function sumUnder(metric: string, unit: LocalityUid, year: number): number {
  const children = tree.childrenIn(unit, { year, part: "year" });
  const sum = children.reduce((total, child) => total + sumUnder(metric, child, year), 0);
  const own = at(metric, unit, year);
  return sum > 0 || own === undefined ? sum : (known(own) ?? 0);
}

describe("the illustrative data", () => {
  it("is marked as such", () => {
    expect(load.dataset).toMatchObject({ code: "sample", kind: "sample" });
    expect(load.sources.map((s) => s.illustrative)).toEqual([true]);
    const [first] = all;
    expect(first?.citation).toEqual({ source: load.sources[0]?.id, place: { kind: "generated", seed: 2025 } });
  });

  it("has about as many figures as it expects", () => {
    expect(all.length).toBeGreaterThan(220_000);
    expect(all.length).toBeLessThan(280_000);
    expect(Math.abs(all.length - load.expected)).toBeLessThan(0.04 * all.length);
  });

  it("has at least fourteen metrics, all of the catalogue", () => {
    const codes = new Set(readMetrics().map((m) => m.code));
    expect(table.size).toBeGreaterThanOrEqual(14);
    expect([...table.keys()].filter((code) => !codes.has(code))).toEqual([]);
  });

  it("stands on units in force on the year's last day", () => {
    const strangers = all.filter((o) => {
      const unit = tree.get(o.locality);
      return unit === undefined || versionIn(unit, o.period) === undefined || tree.parentIn(o.locality, o.period) === undefined;
    });
    expect(strangers).toEqual([]);
  });

  it("has one figure at most for a metric, unit and year", () => {
    const cells = [...table.values()].flatMap((units) => [...units.values()].map((years) => years.size));
    expect(cells.reduce((sum, n) => sum + n, 0)).toBe(all.length);
  });

  it("never has old and new units in one year", () => {
    expect(all.filter((o) => o.locality.startsWith("new:") !== (o.period.year === 2025))).toEqual([]);
  });

  it("has numbers that are whole where the metric counts, and never negative", () => {
    const decimals = new Map(readMetrics().map((m) => [m.code, m.decimals]));
    const wrong = all.filter((o) => {
      const value = known(o);
      if (value === undefined) return false;
      return !(value >= 0) || (decimals.get(o.metric) === 0 && !Number.isInteger(value));
    });
    expect(wrong).toEqual([]);
  });

  it("covers all provinces and districts, and the communes of two provinces", () => {
    const units = new Set(all.filter((o) => o.period.year === 2023).map((o) => o.locality));
    const period = { year: 2023, part: "year" } as const;
    for (const province of tree.levelOn(1, "2023-12-31")) {
      for (const district of tree.childrenIn(province, period)) {
        const communes = tree.childrenIn(district, period).filter((uid) => units.has(uid)).length;
        const all = tree.childrenIn(district, period).length;
        expect(communes).toBe(province === "old:38" || province === "old:40" ? all : 0);
      }
    }
    expect([...units].filter((uid) => levelOf(uid) === 2)).toHaveLength(705);
  });
});

describe("the size of the illustrative figures", () => {
  const country = (metric: string, year: number) =>
    tree.levelOn(1, `${year}-12-31`).reduce((sum, uid) => sum + sumUnder(metric, uid, year), 0);

  it("gives the country a population of its order", () => {
    for (const year of [2016, 2020, 2025]) {
      expect(country("population_average", year)).toBeGreaterThan(85e6);
      expect(country("population_average", year)).toBeLessThan(110e6);
    }
  });

  it("gives Thanh Hóa some 3,500 recruits, before and after July 2025", () => {
    for (const [unit, year] of [["old:38", 2016], ["old:38", 2023], ["new:38", 2025]] as const) {
      expect(sumUnder("recruits_delivered", unit, year)).toBeGreaterThan(3000);
      expect(sumUnder("recruits_delivered", unit, year)).toBeLessThan(4500);
    }
  });

  it("dips in the epidemic", () => {
    const sessions = [2019, 2020, 2021, 2022].map((year) => country("propaganda_sessions", year));
    const [before = 0, first = 0, second = 0, after = 0] = sessions;
    expect(first).toBeLessThan(0.85 * before);
    expect(second).toBeLessThan(0.65 * before);
    expect(after).toBeGreaterThan(0.9 * before);
  });

  it("goes on where whole predecessors ended", () => {
    const whole = Map.groupBy(readSuccessions(), (s) => s.to);
    const jumps = tree.childrenOn("new:38", "2025-12-31").flatMap((unit) => {
      const links = whole.get(unit) ?? [];
      if (links.some((s) => s.share === "partial")) return [];
      const before = links.reduce((sum, s) => sum + sumUnder("population_average", s.from, 2024), 0);
      return before === 0 ? [] : [sumUnder("population_average", unit, 2025) / before];
    });
    expect(jumps.length).toBeGreaterThan(100);
    expect(Math.min(...jumps)).toBeGreaterThan(0.97);
    expect(Math.max(...jumps)).toBeLessThan(1.05);
  });

  it("adds parts up to their whole where a unit counts itself", () => {
    const communes = all.filter((o) => o.metric === "recruits_delivered" && levelOf(o.locality) === 3);
    const broken = communes.filter((o) => {
      const parts = ["recruits_military", "recruits_police"].map((m) => at(m, o.locality, o.period.year));
      const [military, police] = parts.map((p) => (p === undefined ? undefined : known(p)));
      const whole = known(o);
      if (whole === undefined || military === undefined || police === undefined) return false;
      return military + police !== whole;
    });
    expect(communes.length).toBeGreaterThan(8000);
    expect(broken).toEqual([]);
  });

  it("sets targets that most units reach, and a parent's is the sum of its children's", () => {
    const recruits = allTargets.filter((t) => t.metric === "recruits_delivered" && t.period.year === 2024);
    const amounts = new Map(recruits.map((t) => [t.locality, t.content.kind === "amount" ? t.content.amount : -1]));
    for (const district of tree.childrenOn("old:38", "2024-12-31")) {
      const communes = tree.childrenOn(district, "2024-12-31");
      expect(communes.reduce((sum, uid) => sum + (amounts.get(uid) ?? 0), 0)).toBe(amounts.get(district));
    }
    const reached = [...amounts].filter(([unit, amount]) => {
      const own = at("recruits_delivered", unit, 2024);
      return own !== undefined && known(own) === amount;
    });
    expect(reached.length).toBeGreaterThan(0.6 * amounts.size);
    expect(new Set(allTargets.map((t) => t.metric))).toEqual(
      new Set(["recruits_delivered", "defence_education_participants", "propaganda_sessions"]),
    );
  });
});

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
    expect(new Set(all.filter((o) => reason(o) === "late").map((o) => o.period.year))).toEqual(new Set([2024, 2025]));
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
    expect(share((o) => reason(o) === "withheld")).toBeGreaterThan(0.0005);
    expect(share((o) => qualifier(o) === "at-least")).toBeGreaterThan(0.001);
    expect(share((o) => qualifier(o) === "approximate")).toBeGreaterThan(0.001);
    expect(share((o) => qualifier(o) !== "exact" && isKnown(o.value))).toBeLessThan(0.015);
    expect(share((o) => o.status === "estimate")).toBeGreaterThan(0.002);
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
      const children = tree.childrenOn(district, "2022-12-31").map((uid) => at("recruits_delivered", uid, 2022));
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
            return figures.reduce((sum, f) => sum + (f === undefined ? 0 : (known(f) ?? 0)), 0) !== known(figure);
          }),
    );
    expect(differing.length).toBeGreaterThan(0);
  });
});
