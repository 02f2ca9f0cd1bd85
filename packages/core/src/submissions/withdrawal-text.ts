/**
 * How a withdrawal of what is published stands in a cell of the entry sheet, as a person could type it:
 * "rút: nhập nhầm đơn vị". The words after the mark are the reason.
 */
export function withdrawalText(reason: string): string {
  return `rút: ${reason.replace(/\s+/g, " ").trim()}`;
}

/** The reason of a text that withdraws, "" where none is given; undefined of a text that does not. */
export function withdrawalReason(text: string): string | undefined {
  const found = /^(?:rút|withdraw):(?<reason>.*)$/isu.exec(text.normalize("NFC").trim());
  return found?.groups?.reason?.replace(/\s+/g, " ").trim();
}
