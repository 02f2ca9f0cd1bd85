import type { ChartSource } from "@sosanh/chart/chart-parts";
import { plainText } from "../plain-text.ts";
import { webAddress } from "../web-address.ts";

/** A piece of a line, which leads to an address or does not. */
export interface LinePiece {
  readonly text: string;
  readonly address?: string;
}

/** A line in which each source that it names leads to its address. */
export function linkedLine(line: string, sources: readonly ChartSource[]): readonly LinePiece[] {
  for (const [i, { text, address }] of sources.entries()) {
    const name = plainText(text).replace(/[.;\s]+$/, "");
    const link = webAddress(address);
    const at = name === "" || link === undefined ? -1 : line.indexOf(name);
    if (at < 0 || link === undefined) continue;
    const rest = sources.slice(i + 1);
    return [
      ...linkedLine(line.slice(0, at), rest),
      { text: name, address: link },
      ...linkedLine(line.slice(at + name.length), rest),
    ];
  }
  return line === "" ? [] : [{ text: line }];
}
