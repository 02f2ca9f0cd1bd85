import { strFromU8, unzipSync } from "fflate";
import { everyElement, textIn, type XmlElement, xmlTree } from "./xml-tree.ts";

/** A slide as a reader has it. */
export interface PptxSlide {
  readonly title: string;
  /** What stands in each text box, by its name; a paragraph a line. */
  readonly texts: ReadonlyMap<string, string>;
  readonly tables: readonly PptxTable[];
  readonly charts: readonly PptxChart[];
  /** Of each picture its parts and what is told of it. */
  readonly pictures: readonly { readonly parts: readonly string[]; readonly description: string }[];
  /** Addresses that words of it lead to, by the words. */
  readonly links: readonly { readonly text: string; readonly target: string }[];
  readonly notes: string;
  readonly xml: XmlElement;
}

/** A table: each cell its runs of text, the head first. */
export interface PptxTable {
  readonly rows: readonly (readonly (readonly string[])[])[];
  readonly description: string;
  /** Sizes of type in it, in points. */
  readonly sizes: readonly number[];
}

/** A chart as its part says and as the workbook behind it has it. */
export interface PptxChart {
  readonly xml: XmlElement;
  readonly description: string;
  readonly series: readonly PptxSeries[];
  /** Rows of the workbook's sheet; undefined for an empty cell. */
  readonly sheet: readonly (readonly (string | number | undefined)[])[];
}

export interface PptxSeries {
  readonly name: string;
  readonly categories: readonly string[];
  readonly x: readonly (number | undefined)[];
  readonly values: readonly (number | undefined)[];
}

/** The slides of a presentation in their order. */
export function pptxSlides(bytes: Uint8Array): readonly PptxSlide[] {
  const parts = unzipSync(bytes);
  const targets = targetsOf(parts, "ppt/presentation.xml");
  return all(part(parts, "ppt/presentation.xml"), "p:sldId").map(({ attributes }) =>
    slideAt(parts, targets.get(attributes["r:id"] ?? "") ?? ""),
  );
}

/** Elements of a name under another, in reading order. */
export function all(under: XmlElement, name: string): readonly XmlElement[] {
  return everyElement(under).filter((element) => element.name === name);
}

type Parts = Readonly<Record<string, Uint8Array>>;

function part(parts: Parts, path: string): XmlElement {
  return xmlTree(strFromU8(parts[path] ?? new Uint8Array()));
}

function targetsOf(parts: Parts, path: string): ReadonlyMap<string, string> {
  const folder = path.replace(/[^/]*$/, "");
  const { children } = part(parts, path.replace(/([^/]*)$/, "_rels/$1.rels"));
  return new Map(
    children.map(({ attributes: { Id = "", Target = "", TargetMode } }) => [
      Id,
      TargetMode === "External" ? Target : new URL(Target, `file:///${folder}`).pathname.slice(1),
    ]),
  );
}

function slideAt(parts: Parts, path: string): PptxSlide {
  const xml = part(parts, path);
  const targets = targetsOf(parts, path);
  const target = (id = "") => targets.get(id) ?? "";
  const boxes = all(xml, "p:sp");
  const title = boxes.find((box) => all(box, "p:ph").some(({ attributes }) => attributes.type === "title"));
  const notes = [...targets.values()].find((to) => to.includes("notesSlide"));
  return {
    xml,
    title: title === undefined ? "" : linesOf(title),
    texts: new Map(boxes.map((box) => [nameOf(box), linesOf(box)])),
    tables: all(xml, "p:graphicFrame").flatMap((frame) =>
      all(frame, "a:tbl").map((table) => tableOf(table, frame)),
    ),
    charts: all(xml, "p:graphicFrame").flatMap((frame) =>
      all(frame, "c:chart").map(({ attributes }) => chartAt(parts, target(attributes["r:id"]), frame)),
    ),
    pictures: all(xml, "p:pic").map((picture) => ({
      parts: everyElement(picture).flatMap(({ attributes }) => target(attributes["r:embed"]) || []),
      description: descriptionOf(picture),
    })),
    links: all(xml, "a:r").flatMap((run) =>
      all(run, "a:hlinkClick").map(({ attributes }) => ({
        text: textIn(run),
        target: target(attributes["r:id"]),
      })),
    ),
    notes: notes === undefined ? "" : all(part(parts, notes), "p:sp").map(linesOf).join("\n"),
  };
}

function linesOf(box: XmlElement): string {
  return all(box, "a:p")
    .map((paragraph) => all(paragraph, "a:t").map(textIn).join(""))
    .join("\n");
}

function nameOf(box: XmlElement): string {
  return all(box, "p:cNvPr")[0]?.attributes.name ?? "";
}

function descriptionOf(frame: XmlElement): string {
  return all(frame, "p:cNvPr")[0]?.attributes.descr ?? "";
}

function tableOf(table: XmlElement, frame: XmlElement): PptxTable {
  return {
    rows: all(table, "a:tr").map((row) => all(row, "a:tc").map((cell) => all(cell, "a:t").map(textIn))),
    description: descriptionOf(frame),
    sizes: all(table, "a:rPr").map(({ attributes }) => Number(attributes.sz) / 100),
  };
}

function chartAt(parts: Parts, path: string, frame: XmlElement): PptxChart {
  const xml = part(parts, path);
  const workbook = [...targetsOf(parts, path).values()][0] ?? "";
  return {
    xml,
    description: descriptionOf(frame),
    series: all(xml, "c:ser").map((series) => ({
      name: cached(series, "c:tx").join(""),
      categories: cached(series, "c:cat").map((text) => text ?? ""),
      x: cached(series, "c:xVal").map(toNumber),
      values: [...cached(series, "c:val"), ...cached(series, "c:yVal")].map(toNumber),
    })),
    sheet: sheetOf(unzipSync(parts[workbook] ?? new Uint8Array())),
  };
}

function toNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function cached(series: XmlElement, name: string): readonly (string | undefined)[] {
  const holder = series.children.find((child) => child.name === name);
  const count = holder === undefined ? undefined : all(holder, "c:ptCount")[0];
  if (holder === undefined || count === undefined) return [];
  const points = new Map(all(holder, "c:pt").map((point) => [point.attributes.idx, textIn(point)]));
  return Array.from({ length: Number(count.attributes.val) }, (_, i) => points.get(`${i}`));
}

function sheetOf(parts: Parts): PptxChart["sheet"] {
  const rows = all(part(parts, "xl/worksheets/sheet1.xml"), "x:row");
  return rows.map((row) => {
    const cells: (string | number | undefined)[] = [];
    for (const cell of all(row, "x:c")) {
      const letters = (cell.attributes.r ?? "").replace(/\d/g, "");
      const at = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      cells[at] = cell.attributes.t === "inlineStr" ? textIn(cell) : Number(textIn(cell));
    }
    return Array.from(cells);
  });
}
