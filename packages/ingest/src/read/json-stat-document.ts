import type { SheetDocument } from "@sosanh/core/submissions/read-document";
import { z } from "zod";
import { readLimits } from "./read-limits.ts";
import { type Cube, cubeSheet } from "./statistics-sheet.ts";
import { readOrDamaged, Unreadable } from "./unreadable.ts";

const value = z.union([z.number(), z.string(), z.null()]);

const dimension = z.object({
  label: z.string().optional(),
  category: z.object({
    index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
    label: z.record(z.string(), z.string()).optional(),
  }),
});

const dataset = z.object({
  class: z.literal("dataset").optional(),
  label: z.string().optional(),
  id: z.array(z.string()),
  size: z.array(z.int().min(0)),
  dimension: z.record(z.string(), z.unknown()),
  value: z.union([z.array(value), z.record(z.string(), value)]),
  status: z
    .union([z.string(), z.array(z.union([z.string(), z.null()])), z.record(z.string(), z.string())])
    .optional(),
});

type Dataset = z.infer<typeof dataset>;

/** A file of JSON-stat, version 1 or 2: each data set a sheet of one row a value. */
export async function jsonStatDocument(text: string): Promise<SheetDocument> {
  const json: unknown = await readOrDamaged(() => JSON.parse(text.replace(/^\ufeff/, "")));
  const found = datasetsOf(json);
  if (found.length === 0) throw new Unreadable("unknown-kind", { found: "other-json" });
  if (found.length > readLimits.sheets)
    throw new Unreadable("too-many", { what: "sheets", value: found.length, most: readLimits.sheets });
  return { kind: "sheets", sheets: found.map((each, i) => cubeSheet(cubeOf(each, `${i + 1}`))) };
}

/** Version 2 is a data set, or a collection of some; version 1 is data sets by name, their ids and sizes among the dimensions. */
function datasetsOf(json: unknown): readonly Dataset[] {
  if (typeof json !== "object" || json === null) return [];
  const one = dataset.safeParse(flat(json));
  if (one.success) return [one.data];
  const { link } = json as { link?: { item?: unknown } };
  const several = Array.isArray(link?.item) ? link.item : Object.values(json);
  return several.flatMap((each: unknown) => {
    const parsed = dataset.safeParse(flat(each));
    return parsed.success ? [parsed.data] : [];
  });
}

function flat(json: unknown): unknown {
  const inner = json as { id?: unknown; dimension?: { id?: unknown; size?: unknown } } | null;
  const ids = inner?.dimension?.id;
  return Array.isArray(ids) && inner?.id === undefined
    ? { ...inner, id: ids, size: inner?.dimension?.size }
    : json;
}

function cubeOf(found: Dataset, number: string): Cube {
  const dimensions = found.id.map((id) => {
    const read = dimension.safeParse(found.dimension[id]);
    if (!read.success) throw new Unreadable("damaged", { detail: "missing-part" });
    return { name: read.data.label ?? id, labels: labelsOf(read.data) };
  });
  if (dimensions.some(({ labels }, i) => labels.length !== found.size[i]))
    throw new Unreadable("damaged", { detail: "not-its-format" });
  return { title: found.label ?? number, dimensions, valueAt: (place) => valueAt(found, place) };
}

function labelsOf({ category: { index, label } }: z.infer<typeof dimension>): readonly string[] {
  const codes =
    index === undefined
      ? Object.keys(label ?? {})
      : Array.isArray(index)
        ? index
        : Object.entries(index)
            .toSorted(([, a], [, b]) => a - b)
            .map(([code]) => code);
  return codes.map((code) => label?.[code] ?? code);
}

/** A value, or where there is none the sign that says why; undefined where nothing is said. */
function valueAt({ value: values, status }: Dataset, place: number): number | string | undefined {
  const given = Array.isArray(values) ? values[place] : values[String(place)];
  if (given !== null && given !== undefined) return given;
  const why =
    typeof status === "object" ? (Array.isArray(status) ? status[place] : status[String(place)]) : status;
  return why ?? undefined;
}
