import type { Observation } from "@sosanh/core/figures/observation";
import { isKnown } from "@sosanh/core/figures/value";
import { type Locality, type LocalityUid, lastVersion, versionIn } from "@sosanh/core/places/locality";
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
const inThanhHoa = { ...input, localities: input.localities.filter(isInThanhHoa) };
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

function isInThanhHoa(locality: Locality): boolean {
  const parent = lastVersion(locality).parent;
  if (parent === undefined || locality.level === 1) return /^vn|:38$/.test(locality.uid);
  const above = tree.get(parent);
  return above !== undefined && isInThanhHoa(above);
}

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
    expect(first?.citation).toEqual({
      source: load.sources[0]?.id,
      place: { kind: "generated", seed: 2025 },
    });
  });

  it("has about as many figures as it expects", () => {
    expect(all.length).toBeGreaterThan(220_000);
    expect(all.length).toBeLessThan(280_000);
    expect(Math.abs(all.length - load.expected)).toBeLessThan(0.04 * all.length);
  });

  it("is the same when read again", () => {
    const again = load.observations()[Symbol.iterator]();
    const differing = all.filter((o) => {
      const other = again.next().value;
      return other?.metric !== o.metric || other.locality !== o.locality || known(other) !== known(o);
    });
    expect(differing).toEqual([]);
    expect(again.next().done).toBe(true);
  });

  it("is other with another seed", () => {
    const other = sampleLoad({ ...inThanhHoa, seed: 2026 });
    expect(other.fingerprint).not.toBe(sampleLoad(inThanhHoa).fingerprint);
    expect([...other.observations()]).not.toEqual([...sampleLoad(inThanhHoa).observations()]);
  });

  it("keeps a metric's figures when another metric leaves the catalogue", () => {
    const metrics = input.metrics.filter((m) => m.code !== "awards_collectives");
    const fewer = [...sampleLoad({ ...inThanhHoa, metrics }).observations()];
    const kept = [...sampleLoad(inThanhHoa).observations()].filter((o) => o.metric !== "awards_collectives");
    expect(fewer).toHaveLength(kept.length);
    expect(fewer.filter((o, i) => known(o) !== (kept[i] && known(kept[i])))).toEqual([]);
  });

  it("has at least fourteen metrics, all of the catalogue", () => {
    const codes = new Set(readMetrics().map((m) => m.code));
    expect(table.size).toBeGreaterThanOrEqual(14);
    expect([...table.keys()].filter((code) => !codes.has(code))).toEqual([]);
  });

  it("stands on units in force on the year's last day", () => {
    const strangers = all.filter((o) => {
      const unit = tree.get(o.locality);
      return (
        unit === undefined ||
        versionIn(unit, o.period) === undefined ||
        tree.parentIn(o.locality, o.period) === undefined
      );
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
    for (const [unit, year] of [
      ["old:38", 2016],
      ["old:38", 2023],
      ["old:38", 2024],
      ["new:38", 2025],
    ] as const) {
      expect(sumUnder("recruits_delivered", unit, year)).toBeGreaterThan(3000);
      expect(sumUnder("recruits_delivered", unit, year)).toBeLessThan(4500);
    }
  });

  it("takes a district's population from outside where it is given", () => {
    const population = new Map<LocalityUid, number>([["old:395", 200_000]]);
    const first = sampleLoad({ ...inThanhHoa, population }).observations();
    let sum = 0;
    for (const o of first) {
      if (o.period.year > 2016) break;
      const parent = tree.parentOn(o.locality, "2016-12-31");
      if (o.metric === "population_average" && parent === "old:395") sum += known(o) ?? 0;
    }
    // Given for 2019, a hundredth a year earlier.
    expect(sum / (200_000 / 1.01 ** 3)).toBeCloseTo(1, 2);
  });

  it("dips in the epidemic", () => {
    const sessions = [2019, 2020, 2021, 2022].map((year) => country("propaganda_sessions", year));
    const [before = 0, first = 0, second = 0, after = 0] = sessions;
    expect(first).toBeLessThan(0.85 * before);
    expect(second).toBeLessThan(0.65 * before);
    expect(after).toBeGreaterThan(0.9 * before);
  });

  it("goes on where whole predecessors ended", () => {
    const links = readSuccessions();
    const endedEarlier = (uid: LocalityUid) => !links.some((s) => s.from === uid && s.on === "2025-07-01");
    const districts = tree
      .childrenOn("old:38", "2024-12-31")
      .filter((uid) => !tree.childrenOn(uid, "2024-12-31").some(endedEarlier));
    const settled = new Set(districts.flatMap((uid) => tree.childrenOn(uid, "2024-12-31")));
    const jumps = tree.childrenOn("new:38", "2025-12-31").flatMap((unit) => {
      const from = links.filter((s) => s.to === unit);
      if (from.some((s) => s.share === "partial" || !settled.has(s.from))) return [];
      const before = from.reduce((sum, s) => sum + sumUnder("population_average", s.from, 2024), 0);
      return [sumUnder("population_average", unit, 2025) / before];
    });
    expect(jumps.length).toBeGreaterThan(60);
    expect(Math.min(...jumps)).toBeGreaterThan(0.99);
    expect(Math.max(...jumps)).toBeLessThan(1.03);
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
    const amounts = new Map(
      recruits.map((t) => [t.locality, t.content.kind === "amount" ? t.content.amount : -1]),
    );
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

describe("the illustrative data of the whole country", () => {
  const national = { ...input, scale: "national" } as const;

  it("has some ten million figures", () => {
    const { expected } = sampleLoad(national);
    expect(expected).toBeGreaterThan(9e6);
    expect(expected).toBeLessThan(10.5e6);
  });

  it("is of communes and of metrics that add up, from 2010 on", () => {
    const figures = [...sampleLoad({ ...national, localities: inThanhHoa.localities }).observations()];
    const sums = new Set(readMetrics().flatMap((m) => (m.aggregation.kind === "sum" ? [m.code] : [])));
    expect(new Set(figures.map((o) => levelOf(o.locality)))).toEqual(new Set([3]));
    expect(figures.filter((o) => !sums.has(o.metric))).toEqual([]);
    expect(new Set(figures.map((o) => o.metric)).size).toBe(60);
    expect(Math.min(...new Set(figures.map((o) => o.period.year)))).toBe(2010);
  });
});
