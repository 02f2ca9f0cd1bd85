import type { IParagraphOptions, IRunOptions, ParagraphChild } from "docx";
import { ExternalHyperlink, Paragraph, TextRun } from "docx";
import { plainText } from "../plain-text.ts";
import { webAddress } from "../web-address.ts";

type RunLook = Omit<IRunOptions, "text" | "children">;
type ParagraphLook = Omit<IParagraphOptions, "text" | "children">;

/** A text as Word takes it: plain, whatever it holds. */
export function run(text: string, look: RunLook = {}): TextRun {
  return new TextRun({ ...look, text: plainText(text) });
}

/** A paragraph of one text; its mark has the look of the text, for a line is as high as the larger of them. */
export function paragraph(text: string, look: ParagraphLook = {}, type: RunLook = {}): Paragraph {
  return new Paragraph({ ...look, run: type, children: [run(text, type)] });
}

/** A text that leads to an address of the web; the text alone where the address is of any other kind. */
export function linked(text: string, address: string | undefined, look: RunLook = {}): ParagraphChild {
  const link = webAddress(address);
  if (link === undefined) return run(text, look);
  return new ExternalHyperlink({ link, children: [run(text, { ...look, style: "Hyperlink" })] });
}

/** A line in which each source that is named leads to its address. */
export function linkedLine(
  line: string,
  sources: readonly { readonly text: string; readonly address?: string }[],
): readonly ParagraphChild[] {
  for (const { text, address } of sources) {
    const name = text.replace(/[.;\s]+$/, "");
    const at = name === "" || address === undefined ? -1 : line.indexOf(name);
    if (at < 0) continue;
    const rest = sources.filter((source) => source.text !== text);
    return [
      ...linkedLine(line.slice(0, at), rest),
      linked(name, address),
      ...linkedLine(line.slice(at + name.length), rest),
    ];
  }
  return line === "" ? [] : [run(line)];
}
