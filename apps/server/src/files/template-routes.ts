import { createHash } from "node:crypto";
import { answerEntrySheet } from "@sosanh/api/answer-entry-sheet";
import type { ApiContext } from "@sosanh/api/context";
import { dataDay } from "@sosanh/api/data-day";
import { word } from "@sosanh/chart/words/words";
import { DomainError } from "@sosanh/core/domain-error";
import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import { type Period, periodParts } from "@sosanh/core/figures/period";
import type { Known } from "@sosanh/core/figures/value";
import { isLocalityUid, type LocalityUid } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";
import { mediaTypes } from "@sosanh/export/export-format";
import { writeTemplate } from "@sosanh/export/template/write-template";
import { Hono } from "hono";
import { fileName } from "./file-name.ts";
import { answering } from "./refused-response.ts";

/** Cells to fill of one workbook: more is a matter for an import. */
const mostCells = 20_000;

/**
 * `GET /documents/template.xlsx?data=real&place=<uid>&metrics=a,b&year=2024&part=year&rows=children&language=vi`: a
 * workbook to fill for the units beneath a place (`rows=self`: for the place itself), with the figures of the year before
 * beside each cell. Without `metrics` it asks for those that were reported the year before.
 */
export function templateRoutes(context: ApiContext): Hono {
  const app = new Hono();
  app.get("/documents/template.xlsx", (c) =>
    answering(c, async () => {
      const asked = questionOf(c.req.query());
      const { title, bytes } = await templateFor(context, asked);
      c.header("ETag", `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`);
      c.header("Cache-Control", "no-cache");
      c.header("Content-Type", mediaTypes.xlsx);
      c.header("Content-Disposition", `attachment; filename="${fileName(title, "xlsx")}"`);
      return c.body(bytes as Uint8Array<ArrayBuffer>);
    }),
  );
  return app;
}

interface TemplateQuestion {
  readonly data: "real" | "sample";
  readonly place: LocalityUid;
  readonly period: Period;
  readonly rows: "children" | "self";
  readonly metrics: readonly MetricCode[] | undefined;
  readonly language: Language;
}

/** @throws DomainError naming the value that is none */
function questionOf(query: Readonly<Record<string, string>>): TemplateQuestion {
  const { place = "", year: written = "", part: partWritten = "year", metrics = "" } = query;
  if (!isLocalityUid(place))
    throw new DomainError("unknown-locality", `unknown locality: ${place}`, { locality: place });
  const year = /^\d{4}$/.test(written) ? Number(written) : 0;
  if (year < 1976 || year > 2100)
    throw new DomainError("invalid-year", `not a year: ${written}`, { year: written });
  const part = periodParts.find((each) => each === partWritten);
  if (part === undefined)
    throw new DomainError(
      "invalid-view",
      `part is ${partWritten}; expected one of ${periodParts.join(", ")}`,
      {
        field: "part",
        value: partWritten,
      },
    );
  const codes = metrics.split(",").filter((code) => code !== "");
  return {
    data: query.data === "sample" ? "sample" : "real",
    place,
    period: { year, part },
    rows: query.rows === "self" ? "self" : "children",
    metrics: codes.length === 0 ? undefined : [...new Set(codes)],
    language: query.language === "en" ? "en" : "vi",
  };
}

async function templateFor(
  context: ApiContext,
  asked: TemplateQuestion,
): Promise<{ readonly title: string; readonly bytes: Uint8Array }> {
  const { data, period, language } = asked;
  const { units, place, metrics: columns } = await answerEntrySheet(context, asked);
  const at = new Map(columns.map((metric, i) => [metric.code, i]));
  const wanted = (asked.metrics ?? columns.map(({ code }) => code)).flatMap((code): readonly Metric[] => {
    const metric = columns[at.get(code) ?? -1];
    return metric === undefined ? [] : [metric];
  });
  const cells = units.length * wanted.length;
  if (cells > mostCells)
    throw new DomainError("export-too-large", `${cells} cells to fill, at most ${mostCells}`, {
      most: `${mostCells / 1000}.000 ô`,
    });
  const title = titleOf(place.name, period, language);
  const bytes = await writeTemplate({
    ...{ title, data, period, language, metrics: wanted },
    places: units.map(({ locality: uid, name }) => ({ uid, name })),
    lastYear: new Map(
      units.map((unit) => [
        unit.locality,
        new Map(
          wanted.flatMap(({ code }): readonly (readonly [MetricCode, Known])[] => {
            const last = unit.cells[at.get(code) ?? -1]?.lastYear;
            return last === undefined ? [] : [[code, last]];
          }),
        ),
      ]),
    ),
    day: await dataDay(context, data),
  });
  return { title, bytes };
}

function titleOf(place: string, { year, part }: Period, language: Language): string {
  const when = part === "year" ? `${year}` : `${word(language, `part.${part}`)} ${year}`;
  return language === "vi"
    ? `Biểu nhập số liệu: ${place}, ${part === "year" ? `năm ${year}` : when}`
    : `Figures to fill in: ${place}, ${when}`;
}
