import { readLimits } from "./read-limits.ts";

/** So many rows or columns one after the other, from 0; `to` is the first that is none of them. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** What a spreadsheet of OpenDocument says of a sheet beside its cells; in order. */
export interface OdsSheet {
  /** As its readers see it. */
  readonly name: string;
  readonly isHidden: boolean;
  /** In runs, since one element may stand for a million rows. */
  readonly hiddenRows: readonly Run[];
  readonly hiddenColumns: readonly Run[];
}

const tag = /<(\/?)table:(table|table-row|table-column)(?=[\s/>])([^>]*)>/g;
const openStyle = /<style:style\s/;
const endStyle = "</style:style>";

/**
 * What is hidden in the main part of a spreadsheet of OpenDocument, by the names of the sheets as the part writes them:
 * rows and columns that are folded or filtered away, sheets that are not displayed.
 */
export function odsHidden(content: Uint8Array): ReadonlyMap<string, OdsSheet> {
  const xml = Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString("utf8");
  const unseen = unseenStyles(xml);
  const sheets = new Map<string, OdsSheet>();
  let depth = 0;
  let rows = ranges(0);
  let columns = ranges(0);
  for (const [, end, what, said = ""] of xml.matchAll(tag)) {
    if (what === "table") {
      depth += end === "" ? (said.endsWith("/") ? 0 : 1) : -1;
      if (end !== "" || depth !== 1) continue;
      const name = attribute(said, "table:name") ?? "";
      rows = ranges(1_048_576);
      columns = ranges(readLimits.columns);
      const isHidden = unseen.has(attribute(said, "table:style-name"));
      const hidden = { hiddenRows: rows.hidden, hiddenColumns: columns.hidden };
      sheets.set(name, { name: unescaped(name), isHidden, ...hidden });
    } else if (end === "" && depth === 1) {
      if (what === "table-row") rows.add(said, "rows");
      else columns.add(said, "columns");
    }
  }
  return sheets;
}

/** The styles of sheets that are not displayed. Each style is read to its end or the next one, never further. */
function unseenStyles(xml: string): ReadonlySet<string | undefined> {
  const [, ...styles] = xml.split(openStyle);
  const unseen = styles.flatMap((rest) => {
    const end = rest.indexOf(endStyle);
    const style = end < 0 ? rest : rest.slice(0, end);
    return style.includes('table:display="false"')
      ? [attribute(style.slice(0, style.indexOf(">")), "style:name")]
      : [];
  });
  return new Set(unseen);
}

/** Counts rows or columns, and keeps the runs of those that are not to be seen. */
function ranges(most: number): {
  readonly hidden: readonly Run[];
  readonly add: (said: string, what: "rows" | "columns") => void;
} {
  const hidden: Run[] = [];
  let at = 0;
  return {
    hidden,
    add: (said, what) => {
      const from = at;
      at = Math.min(most, at + Number(attribute(said, `table:number-${what}-repeated`) ?? 1));
      if (!/^(collapse|filter)$/.test(attribute(said, "table:visibility") ?? "")) return;
      if (from < at) hidden.push({ from, to: at });
    },
  };
}

function attribute(said: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(said)?.[1];
}

const named: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (all, sign: string) => named[sign] ?? all);
}
