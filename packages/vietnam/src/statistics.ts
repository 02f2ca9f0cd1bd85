import type { DatasetLoad } from "@sosanh/core/figures/dataset-load";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Dataset, Observation } from "@sosanh/core/figures/observation";
import type { Source } from "@sosanh/core/figures/source";
import type { Value } from "@sosanh/core/figures/value";
import { known, missing } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { isLocalityUid } from "@sosanh/core/places/locality";
import type { DataRow } from "./data-file.ts";
import { fingerprintOf, readDataRows } from "./data-file.ts";

const averageFile = "province-year-2010-2020.csv";
const censusFile = "district-census-2019.csv";
const censusYear = 2019;

const dataset: Dataset = {
  code: "statistics",
  kind: "real",
  name: { vi: "Thống kê dân số", en: "Population statistics" },
};

/** A metric with the column that holds it, by header name and by letter. */
interface Measure<Column extends string> {
  readonly metric: MetricCode;
  readonly column: Column;
  readonly letter: string;
}

const averages = [
  { metric: "population_average", column: "avg_population_thousand", letter: "E" },
  { metric: "population_urban", column: "urban_thousand", letter: "F" },
  { metric: "population_rural", column: "rural_thousand", letter: "G" },
] as const satisfies readonly Measure<string>[];

const censuses = [
  { metric: "population_census", column: "population", letter: "F" },
  { metric: "population_census_male", column: "male", letter: "G" },
  { metric: "population_census_female", column: "female", letter: "H" },
  { metric: "population_census_urban", column: "urban", letter: "I" },
  { metric: "population_census_rural", column: "rural", letter: "J" },
] as const satisfies readonly Measure<string>[];

// Huyện Hoàng Sa is a unit of the register that the census could not count.
const withoutCensus: LocalityUid = "old:498";

/**
 * Population: the average of each year 2010–2020 by province, in persons rounded from thousands, and the census of
 * 1 April 2019 by district. Every district of the census is in force, under the same province, at the end of 2019.
 * The urban share is not stored: it is computed from its parts. Huyện Hoàng Sa is "not applicable" in the census.
 */
export function statisticsLoad(): DatasetLoad {
  const averageRows = readDataRows(averageFile, ["uid", "year", ...averages.map((m) => m.column)]);
  const censusRows = readDataRows(censusFile, ["uid", ...censuses.map((m) => m.column)]);
  return {
    dataset,
    fingerprint: fingerprintOf([averageFile, censusFile]),
    sources: [averageSource(), censusSource()],
    *observations() {
      for (const [i, row] of averageRows.entries()) yield* averagesOf(row, i);
      for (const [i, row] of censusRows.entries()) yield* censusOf(row, i);
      yield* notCounted();
    },
    targets: () => [],
    expected: averageRows.length * averages.length + (censusRows.length + 1) * censuses.length,
  };
}

type AverageColumn = "uid" | "year" | (typeof averages)[number]["column"];
type CensusColumn = "uid" | (typeof censuses)[number]["column"];

function* averagesOf(row: DataRow<AverageColumn>, index: number): Iterable<Observation> {
  for (const { metric, column, letter } of averages) {
    const persons = Math.round(numberIn(row[column], averageFile) * 1000);
    yield {
      ...figure(uidIn(row.uid, averageFile), Number(row.year), { metric, value: known(persons) }),
      citation: {
        source: averageSourceId,
        place: { kind: "cell", row: lineOf(index), column: letter },
      },
    };
  }
}

function* censusOf(row: DataRow<CensusColumn>, index: number): Iterable<Observation> {
  for (const { metric, column, letter } of censuses) {
    const persons = known(numberIn(row[column], censusFile));
    yield {
      ...figure(uidIn(row.uid, censusFile), censusYear, { metric, value: persons }),
      citation: { source: censusSourceId, place: { kind: "cell", row: lineOf(index), column: letter } },
    };
  }
}

function* notCounted(): Iterable<Observation> {
  for (const { metric } of censuses) {
    yield {
      ...figure(withoutCensus, censusYear, { metric, value: missing("not-applicable") }),
      citation: { source: censusSourceId, place: { kind: "document" } },
      note: "Tổng điều tra 2019 không có số liệu của huyện Hoàng Sa.",
    };
  }
}

function figure(locality: LocalityUid, year: number, read: { metric: MetricCode; value: Value }) {
  return {
    dataset: dataset.code,
    ...read,
    locality,
    period: { year, part: "year" },
    status: "measured",
    state: "published",
    revision: 1,
  } as const;
}

const averageSourceId = "statistics-population-average";
const censusSourceId = "statistics-census-2019";

function averageSource(): Source {
  return {
    id: averageSourceId,
    title: "Dân số trung bình phân theo tỉnh, thành phố, 2010–2020 (nghìn người)",
    publisher: "Tổng cục Thống kê",
    address: "https://github.com/ansoncaonguyen/vietnam-population-2022",
    licence: "Bảng sao chép không nêu giấy phép; chỉ lấy số liệu thống kê",
    hash: fingerprintOf([averageFile]),
    illustrative: false,
  };
}

function censusSource(): Source {
  return {
    id: censusSourceId,
    title: "Tổng điều tra dân số và nhà ở 1/4/2019: dân số phân theo huyện (Biểu 1)",
    publisher: "Tổng cục Thống kê",
    address: "https://github.com/duynguyen158/vietnam-population-district",
    licence: "ISC",
    hash: fingerprintOf([censusFile]),
    illustrative: false,
  };
}

/** The line of the file as a spreadsheet counts: the header is 1. */
function lineOf(index: number): number {
  return index + 2;
}

function numberIn(cell: string, file: string): number {
  if (!/^\d+(\.\d+)?$/.test(cell)) throw new Error(`${file}: not a number: ${JSON.stringify(cell)}`);
  return Number(cell);
}

function uidIn(cell: string, file: string): LocalityUid {
  if (!isLocalityUid(cell)) throw new Error(`${file}: not a uid: ${JSON.stringify(cell)}`);
  return cell;
}
