import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { SheetDocument } from "@sosanh/core/submissions/read-document";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { readDocument } from "@sosanh/ingest/read/read-document";
import { readingKnowledge } from "@sosanh/ingest/reading-knowledge";
import { tablePreviews } from "@sosanh/ingest/table-previews";
import { workbookFigures } from "@sosanh/ingest/workbook-figures";
import { describe, expect, it } from "vitest";
import { loadedCountry } from "../../../../packages/api/tests/loaded-country.ts";
import { smallLoad, smallRegister } from "../../../../packages/api/tests/small-country.ts";
import { templateRoutes } from "./template-routes.ts";

const first = [seen("A1", 2021, 4), seen("A2", 2021, 6)];

describe("a workbook to fill", () => {
  const country = loadedCountry(() => [smallLoad("first", first)], smallRegister);
  const get = (query: string) =>
    templateRoutes(country.context).request(`http://127.0.0.1/documents/template.xlsx?${query}`);
  const asked = `place=${places.A}&metrics=recruits&year=2022`;
  const read = async (): Promise<SheetDocument> => {
    const answer = await get(asked);
    const document = await readDocument(new Uint8Array(await answer.arrayBuffer()), "a.xlsx");
    if (document.kind !== "sheets") throw new Error("no sheets");
    return document;
  };
  const figures = (document: SheetDocument): readonly ReadFigure[] => {
    const { metrics, localities } = country.context.reference;
    const knowledge = readingKnowledge({ metrics, localities, added: [] });
    const reading = { knowledge, mappings: [] };
    expect(tablePreviews(document, reading).map(({ isTemplate }) => isTemplate)).toEqual([true]);
    return [...workbookFigures(document, reading)];
  };

  it("is given with the figures of the year before, and the same bytes again", async () => {
    const answer = await get(asked);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Disposition")).toContain(".xlsx");
    const again = await get(asked);
    expect(again.headers.get("ETag")).toBe(answer.headers.get("ETag"));
    const words = (await read()).sheets[0]?.rows
      .flat()
      .map((cell) => (cell.kind === "number" ? cell.number : 0));
    expect(words).toEqual(expect.arrayContaining([4, 6]));
  });

  it("hides what nobody has to show: its own rows and columns are read all the same", async () => {
    const { sheets, remarks = [] } = await read();
    expect(sheets.filter((sheet) => sheet.hidden !== undefined)).toHaveLength(1);
    expect(remarks).toEqual([]);
  });

  it("has no figures while it is empty", async () => expect(figures(await read())).toEqual([]));

  it("is read back exactly, its rows the other way round", async () => {
    const document = await read();
    const [sheet, ...hidden] = document.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    const from = sheet.rows.findIndex((row) => row[0]?.kind === "text" && row[0].text === places.A1);
    const filled = sheet.rows.map((row, i) =>
      i < from
        ? row
        : row.map((cell, column) =>
            column === 3
              ? ({ kind: "number", number: i - from + 11, shown: String(i - from + 11) } as const)
              : cell,
          ),
    );
    const rows = [...filled.slice(0, from), ...filled.slice(from).reverse()];
    const told = figures({ ...document, sheets: [{ ...sheet, rows }, ...hidden] });
    expect(told.map(({ locality, value }) => [locality.uid, value]).toSorted()).toEqual(
      [
        [places.A1, 11],
        [places.A2, 12],
      ].toSorted(),
    );
    for (const figure of told)
      expect(figure).toMatchObject({
        metric: "recruits",
        year: 2022,
        part: "year",
        status: "measured",
        doubts: [],
      });
  });

  it.each([
    ["place=nowhere&year=2022", 404, "nowhere"],
    [`place=${places.A}&metrics=recruits&year=22`, 400, "22"],
    [`place=${places.A}&metrics=recruits&year=2022&part=q9`, 400, "q9"],
    [`place=${places.A}&metrics=apples&year=2022`, 404, "apples"],
    ["place=old:99&metrics=recruits&year=2022", 404, "old:99"],
  ])("%s is refused with a sentence that names the value", async (query, status, value) => {
    const answer = await get(query);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(value);
  });
});
