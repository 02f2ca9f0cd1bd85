import { textWidth } from "@sosanh/chart/marks/text-width";
import type { XmlElement } from "./xml-tree.ts";
import { everyElement, xmlTree } from "./xml-tree.ts";

/** What is in a picture: the names of its elements, and its words with where they begin and end, in shown pixels. */
export interface Picture {
  readonly width: number;
  readonly elements: ReadonlySet<string>;
  readonly texts: readonly { readonly text: string; readonly left: number; readonly right: number }[];
}

export function pictureOf(svg: string): Picture {
  const root = xmlTree(svg);
  const all = everyElement(root);
  const width = Number(root.attributes.width);
  const scale = width / Number(root.attributes.viewBox?.split(" ")[2]);
  return {
    width,
    elements: new Set(all.map(nameOf)),
    texts: all.filter((element) => nameOf(element) === "text").map((element) => wordOf(element, scale)),
  };
}

function wordOf({ text, attributes }: XmlElement, scale: number): Picture["texts"][number] {
  const { style = "", transform = "" } = attributes;
  const size = Number(/font-size:(\d+(?:\.\d+)?)px/.exec(style)?.[1] ?? 12);
  const weight = Number(/font-weight:(\d+)/.exec(style)?.[1] ?? 400);
  const at = Number(attributes.x ?? /translate\((-?[\d.]+)/.exec(transform)?.[1] ?? 0);
  const wide = textWidth(text, size, weight);
  const share = attributes["text-anchor"] === "middle" ? 0.5 : attributes["text-anchor"] === "end" ? 1 : 0;
  const left = at - share * wide;
  return { text, left: left * scale, right: (left + wide) * scale };
}

/** The reader marks a namespace that is not of Office. */
function nameOf({ name }: XmlElement): string {
  return name.replace(/^other:/, "");
}
