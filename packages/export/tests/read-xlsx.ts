import { unzipSync } from "fflate";
import { everyElement, textIn, type XmlElement, xmlTree } from "./xml-tree.ts";

/** A cell as it was read back. */
export interface XlsxCell {
  readonly value: string | number;
  readonly format: string;
  readonly isItalic: boolean;
  readonly isBold: boolean;
}

/** A series of a chart: the cells it names, and the numbers and texts it keeps of them. */
export interface XlsxRange {
  readonly ref: string;
  readonly kept: readonly (string | number | undefined)[];
}

export interface XlsxSheet {
  readonly name: string;
  /** By address: "B5". */
  readonly cells: ReadonlyMap<string, XlsxCell>;
  readonly links: readonly { readonly cell: string; readonly to: string }[];
  readonly pictures: readonly string[];
  readonly charts: readonly { readonly altText: string; readonly ranges: readonly XlsxRange[] }[];
  readonly xml: XmlElement;
}

/** Takes a workbook apart. */
export function readXlsx(file: Uint8Array): readonly XlsxSheet[] {
  const parts = unzipSync(file);
  const tree = (path: string) => xmlTree(new TextDecoder().decode(parts[path] ?? new Uint8Array()));
  const texts = tree("xl/sharedStrings.xml").children.map(textIn);
  const styles = stylesIn(tree("xl/styles.xml"));
  const targets = (path: string): ReadonlyMap<string, string> => {
    const rels = path.replace(/([^/]*)$/, "_rels/$1.rels");
    if (parts[rels] === undefined) return new Map();
    return new Map(tree(rels).children.map(({ attributes: a }) => [a.Id ?? "", a.Target ?? ""]));
  };
  const books = targets("xl/workbook.xml");
  return all(tree("xl/workbook.xml"), "x:sheet").map(({ attributes }): XlsxSheet => {
    const path = `xl/${books.get(attributes["r:id"] ?? "")}`;
    const xml = tree(path);
    const links = targets(path);
    const drawing = all(xml, "x:drawing")[0]?.attributes["r:id"];
    const drawn = drawing === undefined ? undefined : `xl/${(links.get(drawing) ?? "").replace("../", "")}`;
    const shown = drawn === undefined ? [] : all(tree(drawn), "xdr:cNvPr");
    const rels = drawn === undefined ? new Map<string, string>() : targets(drawn);
    const chartPaths = [...rels.values()].filter((target) => target.includes("charts/"));
    return {
      name: attributes.name ?? "",
      xml,
      cells: new Map(all(xml, "x:c").flatMap((cell) => cellOf(cell, { texts, styles }))),
      links: all(xml, "x:hyperlink").map(({ attributes: a }) => ({
        cell: a.ref ?? "",
        to: a["r:id"] === undefined ? `#${a.location}` : (links.get(a["r:id"]) ?? ""),
      })),
      pictures: chartPaths.length > 0 ? [] : shown.map(({ attributes: a }) => a.descr ?? ""),
      charts: chartPaths.map((target, i) => ({
        altText: shown[i]?.attributes.descr ?? "",
        ranges: rangesIn(tree(`xl/${target.replace("../", "")}`)),
      })),
    };
  });
}

/** Every element of a name under one. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return everyElement(element).filter((one) => one.name === name);
}

/** The values of a range such as 'Số liệu'!$B$2:$B$5, by cell. */
export function cellsAt(sheets: readonly XlsxSheet[], ref: string): readonly (XlsxCell | undefined)[] {
  const [, quoted = "", from = "", top = "", to = from, bottom = top] =
    /^'((?:[^']|'')+)'!\$([A-Z]+)\$(\d+)(?::\$([A-Z]+)\$(\d+))?$/.exec(ref) ?? [];
  const sheet = sheets.find(({ name }) => name === quoted.replaceAll("''", "'"));
  if (sheet === undefined || from !== to) throw new Error(`no cells at ${ref}`);
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_, i) => Number(top) + i);
  return rows.map((row) => sheet.cells.get(`${from}${row}`));
}

interface Styles {
  readonly format: string;
  readonly isItalic: boolean;
  readonly isBold: boolean;
}

function stylesIn(styles: XmlElement): readonly Styles[] {
  const codes = new Map(
    all(styles, "x:numFmt").map(({ attributes: a }) => [a.numFmtId ?? "", a.formatCode ?? ""]),
  );
  const builtIn: Readonly<Record<string, string>> = {
    "0": "General",
    "1": "0",
    "3": "#,##0",
    "4": "#,##0.00",
  };
  const fonts = all(styles, "x:fonts")[0]?.children ?? [];
  const has = (font: XmlElement | undefined, name: string) =>
    font?.children.some((c) => c.name === name) === true;
  return (all(styles, "x:cellXfs")[0]?.children ?? []).map(({ attributes: a }) => {
    const font = fonts[Number(a.fontId)];
    const id = a.numFmtId ?? "0";
    return {
      format: codes.get(id) ?? builtIn[id] ?? id,
      isItalic: has(font, "x:i"),
      isBold: has(font, "x:b"),
    };
  });
}

function cellOf(
  { attributes, children }: XmlElement,
  { texts, styles }: { readonly texts: readonly string[]; readonly styles: readonly Styles[] },
): readonly (readonly [string, XlsxCell])[] {
  const value = children.find(({ name }) => name === "x:v")?.text;
  if (value === undefined) return [];
  const style = styles[Number(attributes.s ?? 0)] ?? { format: "General", isItalic: false, isBold: false };
  const shown = attributes.t === "s" ? (texts[Number(value)] ?? "") : Number(value);
  return [[attributes.r ?? "", { ...style, value: shown }]];
}

function rangesIn(chart: XmlElement): readonly XlsxRange[] {
  const refs = everyElement(chart).filter(({ name }) => name === "c:strRef" || name === "c:numRef");
  return refs.map((ref) => {
    const [cache] = ref.children.filter(({ name }) => name.endsWith("Cache"));
    const isText = ref.name === "c:strRef";
    const count = Number(all(ref, "c:ptCount")[0]?.attributes.val);
    const points = new Map(
      (cache?.children ?? [])
        .filter(({ name }) => name === "c:pt")
        .map((point) => [Number(point.attributes.idx), textIn(point)]),
    );
    return {
      ref: all(ref, "c:f")[0]?.text ?? "",
      kept: Array.from({ length: count }, (_, i) => {
        const text = points.get(i);
        return text === undefined || isText ? text : Number(text);
      }),
    };
  });
}

/** What Office shows of a number by a format code of ours, on a machine of the language. */
export function shownNumber(value: number, code: string, language: "vi" | "en"): string {
  const sections = code.match(/(?:"[^"]*"|[^;"])+/g) ?? [];
  const [positive = "", negative, zero] = sections;
  const section = value < 0 ? (negative ?? `-${positive}`) : value === 0 ? (zero ?? positive) : positive;
  return section.replace(/"([^"]*)"|#,##0(?:\.(0+))?/g, (_, text: string | undefined, digits = "") => {
    if (text !== undefined) return text;
    const count = (digits as string).length;
    const marks = { minimumFractionDigits: count, maximumFractionDigits: count };
    const english = new Intl.NumberFormat("en-US", marks).format(Math.abs(value));
    return language === "en" ? english : english.replace(/[.,]/g, (mark) => (mark === "," ? "." : ","));
  });
}
