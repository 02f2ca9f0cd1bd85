import { palette, tokens } from "@sosanh/chart/theme";
import { strFromU8, strToU8 } from "fflate";
import { chartPart } from "./chart-part.ts";
import { chartWorkbook } from "./chart-workbook.ts";
import type { Deck } from "./deck.ts";
import { xmlText } from "./xml-text.ts";

type Parts = Record<string, Uint8Array>;

/**
 * The parts of a deck as Office asks for them: our charts, workbooks and pictures in place of the library's, charts
 * numbered within this deck, no content type of a part that is not there, a theme of its own for the notes, elements in
 * the order of the standard, ids that differ, texts for those who cannot see.
 */
export function soundParts(written: Readonly<Parts>, deck: Deck, day: string): Parts {
  const parts = withOwnCharts(written, deck);
  for (const [number, png] of deck.pictures) parts[`ppt/media/image-${number}-1.png`] = png;
  const theme = text(parts, "ppt/theme/theme1.xml").replace(
    /<a:clrScheme [\s\S]*<\/a:clrScheme>/,
    colourScheme(),
  );
  put(parts, "ppt/theme/theme1.xml", theme);
  put(parts, "ppt/theme/theme2.xml", theme);
  change(parts, /^ppt\/notesMasters\/_rels\//, (xml) => xml.replace("theme1.xml", "theme2.xml"));
  change(parts, /^ppt\/presentation\.xml$/, (xml) =>
    xml.replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/, "$2$1"),
  );
  change(parts, /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]*\.xml$/, (xml, path) =>
    soundSlide(xml, deck, deck.tables.get(Number(/slides\/slide(\d+)/.exec(path)?.[1]))),
  );
  change(parts, /^ppt\/notesSlides\/[^/]*\.xml$/, (xml) => soundNotes(xml, deck));
  change(parts, /^docProps\/core\.xml$/, (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  put(parts, "docProps/app.xml", appProperties());
  put(parts, contentTypes, soundTypes(text(parts, contentTypes), parts));
  return parts;
}

const contentTypes = "[Content_Types].xml";
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function text(parts: Readonly<Parts>, path: string): string {
  return strFromU8(parts[path] ?? new Uint8Array());
}

function put(parts: Parts, path: string, xml: string): void {
  parts[path] = strToU8(xml);
}

function change(parts: Parts, paths: RegExp, changed: (xml: string, path: string) => string): void {
  for (const path of Object.keys(parts))
    if (paths.test(path)) put(parts, path, changed(text(parts, path), path));
}

/** The library numbers charts through the whole process; here they are numbered from 1 in the order of the deck. */
function withOwnCharts(written: Readonly<Parts>, { charts, language }: Deck): Parts {
  const numbers = Object.keys(written)
    .flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(path)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b);
  const own = new Map(numbers.map((number, i) => [`${number}`, i + 1]));
  const renamed = (path: string) =>
    path.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.)/g,
      (whole, name: string, number: string) => (own.has(number) ? `${name}${own.get(number)}` : whole),
    );
  const parts: Parts = {};
  for (const [path, bytes] of Object.entries(written)) {
    if (path.endsWith("/")) continue;
    const isNaming = path.endsWith(".rels") || path === contentTypes;
    parts[renamed(path)] = isNaming ? strToU8(renamed(strFromU8(bytes))) : bytes;
  }
  for (const [i, { chart, width, height }] of charts.entries()) {
    put(parts, `ppt/charts/chart${i + 1}.xml`, chartPart(chart, { width, height, language }));
    parts[`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`] = chartWorkbook(chart);
  }
  return parts;
}

/** The theme's colours are the product's, so that what is added to the deck matches. */
function colourScheme(): string {
  const { ink2, sunken, primary, bench } = palette("light");
  const accents = tokens.categorical.light.mark.slice(0, 6);
  const own = (name: string, colour: string) =>
    `<a:${name}><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:${name}>`;
  return [
    '<a:clrScheme name="Sosanh"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>',
    '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>',
    own("dk2", ink2) + own("lt2", sunken),
    accents.map((colour, i) => own(`accent${i + 1}`, colour)).join(""),
    `${own("hlink", primary)}${own("folHlink", bench)}</a:clrScheme>`,
  ].join("");
}

function soundSlide(xml: string, { language }: Deck, table: string | undefined): string {
  let id = 0;
  const own = language === "vi" ? "vi-VN" : "en-GB";
  return xml
    .replace(/<p:cNvPr id="\d+" name="([^"]*)"/g, (_, name: string) => {
      id += 1;
      const told = /^(table|list|contents)$/.test(name) ? table : undefined;
      return `<p:cNvPr id="${id}" name="${name}"${told === undefined ? "" : ` descr="${xmlText(told)}"`}`;
    })
    .replace(/(name="table".*?)<a:tblPr\/>/s, '$1<a:tblPr firstRow="1"/>')
    .replace(/<a:p>.*?<\/a:p>/gs, oneLook)
    .replaceAll('lang="en-US"', `lang="${own}"`)
    .replaceAll(` altLang="${own}"`, "")
    .replace(/ (invalidUrl|action|tgtFrame|tooltip)=""/g, "");
}

/** The library writes the look of a paragraph before each of its runs; only the first may stand. */
function oneLook(paragraph: string): string {
  let isFirst = true;
  return paragraph.replace(/<a:pPr[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, (look) => {
    const kept = isFirst ? look : "";
    isFirst = false;
    return kept;
  });
}

function soundNotes(xml: string, { language }: Deck): string {
  const own = language === "vi" ? "vi-VN" : "en-GB";
  return xml.replaceAll('lang="en-US"', `lang="${own}"`);
}

function appProperties(): string {
  return `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Sosanh</Application></Properties>`;
}

/** A type for every part that is there, and none for others. */
function soundTypes(xml: string, parts: Readonly<Parts>): string {
  const theme2 = /<Override PartName="\/ppt\/theme\/theme1\.xml"[^>]*\/>/.exec(xml)?.[0] ?? "";
  const seen = new Set<string>();
  return xml
    .replace(theme2, `${theme2}${theme2.replace("theme1", "theme2")}`)
    .replace(/<Override PartName="\/?([^"]*)"([^>]*)\/>/g, (_, path: string, rest: string) => {
      if (parts[path] === undefined || seen.has(path)) return "";
      seen.add(path);
      return `<Override PartName="/${path}"${rest}/>`;
    })
    .replace('"image/jpg"', '"image/jpeg"');
}
