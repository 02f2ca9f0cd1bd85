import { createHash } from "node:crypto";
import type { DatasetLoad } from "@sosanh/core/figures/dataset-load";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Dataset, Observation } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { Citation, Source } from "@sosanh/core/figures/source";
import type { Target } from "@sosanh/core/figures/target";
import { missing } from "@sosanh/core/figures/value";
import type { Locality, LocalityUid } from "@sosanh/core/places/locality";
import { localityTree } from "@sosanh/core/places/locality-tree";
import type { Succession } from "@sosanh/core/places/succession";
import { imperfectionRates, isLateMetric, lateDistricts, recorded } from "./imperfections.ts";
import { dueCount, type Programme, programmeOf, type SampleScale } from "./programme.ts";
import { mixKeys } from "./seeded-random.ts";
import { figureKey } from "./true-figures.ts";
import { type DueFigure, type ProvinceFigures, yearFigures } from "./year-figures.ts";
import { yearlyBaselines } from "./yearly-baselines.ts";

/** What the illustrative data is made from. */
export interface SampleInput {
  readonly localities: readonly Locality[];
  /** Who went into whom; without them a merged unit's figures only stay near those of its predecessors. */
  readonly successions?: readonly Succession[];
  /** Inhabitants by district, for sizes that look like the country's; without them they are made up by kind. */
  readonly population?: ReadonlyMap<LocalityUid, number>;
  readonly metrics: readonly Metric[];
  /** An integer; the same one gives the same figures. */
  readonly seed: number;
  readonly scale: SampleScale;
}

/** Rises when the same input would give other figures than before. */
const generatorVersion = 2;

const dataset: Dataset = {
  code: "sample",
  kind: "sample",
  name: { vi: "Số liệu minh họa", en: "Illustrative data" },
};

const source: Source = {
  id: "sample",
  title: "Bộ số liệu minh họa, do máy tạo để dùng thử; không phải số liệu của địa phương nào",
  publisher: "Sosanh",
  illustrative: true,
};

const setBy = "Cấp trên (minh họa)";

/**
 * The illustrative data set: made by a machine from a seed, for trying the program out, and marked as such.
 *
 *     yearlyBaselines ──▶ yearFigures (what is true, and who reports it) ──▶ recorded (what goes wrong) ──▶ Observation
 *
 * `standard`, 2016–2025: communes of Thanh Hóa and Nghệ An, districts of the other provinces, some parents' own
 * totals; in 2025 the new communes of the two provinces and the 32 other new provinces. `national`, 2010–2025: up to 60
 * metrics that add up, of every commune. A unit reports in a year when it is in force on the year's last day.
 * See {@link imperfectionRates} for what is wrong on purpose. Nothing is made before it is read; reading twice gives
 * the same sequence.
 */
export function sampleLoad(input: SampleInput): DatasetLoad {
  const tree = localityTree(input.localities);
  const programme = programmeOf(tree, input.metrics, input);
  const citation: Citation = { source: source.id, place: { kind: "generated", seed: input.seed } };
  return {
    dataset,
    fingerprint: fingerprintOf(input),
    sources: [source],
    observations: () => observations(input, programme, citation),
    targets: () => targets(input, programme, citation),
    expected: Math.round(
      dueCount(programme) * (1 - imperfectionRates.notReported - imperfectionRates.silentUnit),
    ),
  };
}

function* observations(input: SampleInput, programme: Programme, citation: Citation): Generator<Observation> {
  const lateMetric = programme.profiles.map((p) => isLateMetric(p, programme.seed));
  for (const { period, figures } of provinceYears(input, programme)) {
    const late = lateDistricts(programme.tree, period.year, programme.seed);
    for (const figure of figures.due) {
      const lateTogether =
        figure.district !== undefined && late.has(figure.district) && lateMetric[figure.profile] === true;
      const made = observationOf(programme, figure, lateTogether);
      if (made === undefined) continue;
      yield { ...made, dataset: dataset.code, period, state: "published", revision: 1, citation };
    }
  }
}

type Made = Pick<Observation, "metric" | "locality" | "value" | "status">;

function observationOf(programme: Programme, figure: DueFigure, lateTogether: boolean): Made | undefined {
  const profile = programme.profiles[figure.profile];
  if (profile === undefined) return undefined;
  const named = { metric: profile.metric, locality: figure.unit };
  if (figure.amount === undefined) {
    return { ...named, value: missing("not-applicable"), status: "measured" };
  }
  const outcome = recorded(figure.amount, {
    profile,
    key: figureKey(programme, { profile: figure.profile, unit: figure.unitKey, year: figure.year }),
    unitYear: mixKeys(mixKeys(programme.seed, figure.unitKey), figure.year),
    year: figure.year,
    lastYear: programme.years.at(-1) ?? figure.year,
    lateTogether,
  });
  return outcome === undefined ? undefined : { ...named, ...outcome };
}

function* targets(input: SampleInput, programme: Programme, citation: Citation): Generator<Target> {
  for (const { period, figures } of provinceYears(input, programme)) {
    for (const { unit, profile, amount } of figures.planned) {
      const metric = programme.profiles[profile]?.metric;
      if (metric === undefined) continue;
      yield {
        dataset: dataset.code,
        metric,
        locality: unit,
        period,
        content: { kind: "amount", amount, qualifier: "exact" },
        setBy,
        citation,
      };
    }
  }
}

function* provinceYears(
  input: SampleInput,
  programme: Programme,
): Generator<{ readonly period: Period; readonly figures: ProvinceFigures }> {
  const baselines = yearlyBaselines({
    ...programme,
    successions: input.successions ?? [],
    population: input.population ?? new Map(),
  });
  for (const year of baselines) {
    const period: Period = { year: year.year, part: "year" };
    for (const figures of yearFigures(programme, year)) yield { period, figures };
  }
}

/** The scale, then a hash that changes with anything that the figures are made from. */
function fingerprintOf(input: SampleInput): string {
  const made = { ...input, population: [...(input.population ?? [])], generatorVersion };
  return `${input.scale}:${createHash("sha256").update(JSON.stringify(made)).digest("hex")}`;
}
