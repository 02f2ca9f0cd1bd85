import type { Kind } from "@sosanh/core/places/locality";
import type { FigureMention } from "./figure-mention.ts";
import type { FigurePlace } from "./figure-place.ts";
import { readNumberWords } from "./number-words.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { roleBefore } from "./reading.ts";

const doing =
  /^(có|cùng|cũng|đã|được|còn|này|trên|tổ|mở|lắp|lập|xây|ra|vận|triển|phát|tuyển|giao|tiễn|khám|bắt|đạt|ghi|xảy)$/;
const parts: Readonly<Partial<Record<Kind, number>>> = {
  xa: 3,
  phuong: 3,
  thi_tran: 3,
  huyen: 2,
  quan: 2,
  thi_xa: 2,
};

/**
 * "…, hai phường lắp 46 camera", "3 xã, thị trấn còn lại có 12 tổ": several of a rank that a clause does not name are
 * none of those named before it. In the report of who stands above them they are a part of it; else they are no unit.
 */
export function severalAt(reading: Reading, token: number, own: FigurePlace): FigurePlace | undefined {
  const { tokens, normal } = reading;
  const first = kindAt(tokens, token);
  const from = numberBefore(reading, token);
  const level = first === undefined ? undefined : parts[first.kind];
  if (first === undefined || from === undefined || level === undefined) return undefined;
  let { to } = first;
  for (let next = listed(tokens, to); next !== undefined; next = listed(tokens, to)) to = next;
  if (!doing.test(tokens[to]?.text ?? "")) return undefined;
  if (own.unit !== undefined && own.unit.level < level) return { ...own, isGuessed: true };
  return { name: normal.text.slice(tokens[from]?.start, tokens[to - 1]?.end), isSaid: true };
}

/** The end of the next kind of "xã, phường", "xã và thị trấn", "xã/phường". */
function listed(tokens: Reading["tokens"], to: number): number | undefined {
  return /^(,|và|\/|-)$/.test(tokens[to]?.text ?? "") ? kindAt(tokens, to + 1)?.to : undefined;
}

const most = 200;

/** Where the number of several begins: "hai", "cả hai", "03"; undefined of one, and where none or a date stands. */
function numberBefore(reading: Reading, token: number): number | undefined {
  const { tokens } = reading;
  const { text = "", kind } = tokens[token - 1] ?? {};
  const before = tokens[token - 2]?.text ?? "";
  const value = kind === "number" ? Number(text) : readNumberWords([text])?.value;
  // "năm xã" may be a year of it.
  if (value === undefined || !(value > 1 && value <= most) || /^(năm|tư)$/.test(text)) return undefined;
  const isName = (["ordinal", "number-name"] as const).some((role) => roleBefore(reading, token - 1, role));
  if (isName || /^([/.:-]|năm)$/.test(before)) return undefined;
  return before === "cả" ? token - 2 : token - 1;
}

const within: Readonly<Record<string, number>> = { commune: 3, district: 2 };

/** Whose a number of communes is: not one commune's, however near it is named. */
export function whoseParts(mention: FigureMention, place: FigurePlace, own: FigurePlace): FigurePlace {
  const level = within[mention.unit?.class ?? ""];
  const isPart = level !== undefined && place.unit !== undefined && place.unit.level >= level;
  return isPart && own.unit !== undefined && own.unit.level < level ? { ...own, isGuessed: true } : place;
}
