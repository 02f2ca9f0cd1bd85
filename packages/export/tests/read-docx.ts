import { strFromU8, unzipSync } from "fflate";
import { everyElement, textIn, type XmlElement, xmlTree } from "./xml-tree.ts";

/** A part of a Word file as a tree. */
export function docxPart(bytes: Uint8Array, path = "word/document.xml"): XmlElement {
  return xmlTree(docxText(bytes, path));
}

/** A part as it is written. */
export function docxText(bytes: Uint8Array, path = "word/document.xml"): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

/** Every part that is a header. */
export function docxHeaders(bytes: Uint8Array): readonly XmlElement[] {
  const parts = unzipSync(bytes, { filter: ({ name }) => /^word\/header\d+\.xml$/.test(name) });
  return Object.values(parts).map((part) => xmlTree(strFromU8(part)));
}

/** Elements of a name under another, in reading order. */
export function all(under: XmlElement, name: string): readonly XmlElement[] {
  return everyElement(under).filter((element) => element.name === name);
}

/** The one element of a name under another. */
export function one(under: XmlElement, name: string): XmlElement {
  const [found] = all(under, name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

/** A paragraph as a reader has it. */
export interface DocxParagraph {
  readonly style: string;
  readonly text: string;
  readonly element: XmlElement;
}

/** Paragraphs in reading order, those of tables too. */
export function paragraphsOf(under: XmlElement): readonly DocxParagraph[] {
  return all(under, "w:p").map((element) => ({
    style: all(element, "w:pStyle")[0]?.attributes["w:val"] ?? "",
    text: writtenIn(element),
    element,
  }));
}

/** What is written, without instructions of fields and stops of tabs. */
function writtenIn(element: XmlElement): string {
  if (element.name === "w:t") return element.text;
  if (element.name === "w:pPr") return "";
  if (element.name === "w:tab") return "\t";
  return element.children.map(writtenIn).join("");
}

/** A table as texts: a row each, the first its head; marks that a note explains are left out. */
export function rowsOf(table: XmlElement): readonly (readonly string[])[] {
  return all(table, "w:tr").map((row) => all(row, "w:tc").map((cell) => runsOf(cell).join("")));
}

function runsOf(cell: XmlElement): readonly string[] {
  return all(cell, "w:r").flatMap((run) => (all(run, "w:vertAlign").length > 0 ? [] : [writtenIn(run)]));
}

/** Tables that have a head, which is repeated: those of figures. */
export function figureTables(under: XmlElement): readonly XmlElement[] {
  return all(under, "w:tbl").filter((table) => all(table, "w:tblHeader").length > 0);
}

/** An attribute of the one element of a name. */
export function valueIn(under: XmlElement, name: string, attribute = "w:val"): string {
  return one(under, name).attributes[attribute] ?? "";
}

/** Instructions of fields with what they show. */
export function fieldsOf(under: XmlElement): readonly { readonly code: string; readonly shown: string }[] {
  return all(under, "w:r")
    .filter((run) => all(run, "w:instrText").length > 0 && all(run, "w:fldChar").length === 3)
    .map((run) => ({ code: textIn(one(run, "w:instrText")).trim(), shown: writtenIn(run) }));
}
