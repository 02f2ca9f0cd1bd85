import { DomainError } from "@sosanh/core/domain-error";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { type Scale, type SizeName, scales, sizeNames } from "./picture-size.ts";
import type { CsvStyle } from "./write-csv.ts";

/** How the file of a view is written, where its format leaves a choice. */
export interface FileStyle {
  /** Of a picture; a PDF without one is a page with the chart, its table and its notes. */
  readonly size?: SizeName;
  readonly scale: Scale;
  readonly theme: "light" | "dark";
  readonly isTransparent: boolean;
  readonly csv: CsvStyle;
  /** The chart of a picture; the first of the view when left out. */
  readonly metric?: MetricCode;
}

const choices = {
  size: sizeNames,
  scale: scales.map(String),
  theme: ["light", "dark"],
  background: ["white", "transparent"],
  bom: ["0", "1"],
  about: ["0", "1"],
  csv: ["comma", "semicolon"],
} as const;

/** Names of the parameters of a file's address that are its style, not its View. */
export const styleKeys = [...Object.keys(choices), "metric"];

/**
 * The style that parameters of an address, or options of a command, ask for: `size`, `scale` (1, 2, 3), `theme`,
 * `background` (white, transparent), `metric`, and of a CSV `bom`, `about` (0, 1) and `csv` (comma; semicolon with a
 * decimal comma). What is left out takes its default.
 *
 * @throws DomainError "invalid-export" naming the parameter, its value and what it may be
 */
export function fileStyle(given: Readonly<Record<string, string | undefined>>): FileStyle {
  const size = chosen("size", given.size);
  const { metric } = given;
  const scale = Number(chosen("scale", given.scale) ?? "1");
  return {
    ...(size === undefined ? {} : { size }),
    scale: scales.find((known) => known === scale) ?? 1,
    theme: chosen("theme", given.theme) ?? "light",
    isTransparent: chosen("background", given.background) === "transparent",
    csv: {
      bom: chosen("bom", given.bom) === "1",
      about: chosen("about", given.about) === "1",
      comma: chosen("csv", given.csv) === "semicolon",
    },
    ...(metric === undefined || metric === "" ? {} : { metric }),
  };
}

type Choices = typeof choices;

function chosen<Key extends keyof Choices>(
  key: Key,
  value: string | undefined,
): Choices[Key][number] | undefined {
  if (value === undefined || value === "") return undefined;
  const known: readonly Choices[Key][number][] = choices[key];
  const found = known.find((choice) => choice === value);
  if (found !== undefined) return found;
  const shown = value.slice(0, 40);
  throw new DomainError("invalid-export", `${key} is ${JSON.stringify(shown)}; one of ${known.join(", ")}`, {
    field: key,
    value: shown,
    known: known.join(", "),
  });
}
