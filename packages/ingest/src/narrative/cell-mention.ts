import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import type { FigureMention } from "./figure-mention.ts";
import type { Stretch } from "./near-figure.ts";
import { scaleOf } from "./number-words.ts";
import { readNumeral } from "./numeral.ts";
import { peopleSaidBy } from "./people-said.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { longest } from "./reading.ts";
import type { TableCell } from "./table-cells.ts";
import { isNamed } from "./table-cells.ts";

/**
 * The number of a cell counts what its header says in brackets or in words, else the label of its row, else what the line
 * above the table says ("Đơn vị tính: người"). `read` is the number as read with what else its cell holds ("18/20").
 */
export function cellMention(
  reading: Reading,
  { token, to: end, header, label, headers, left, caption, unit: given }: TableCell,
  read: FigureMention | undefined,
): FigureMention {
  const isPart = reading.tokens[token + 1]?.text === "%";
  const above = caption === undefined ? [] : [caption];
  const ofRow = given === undefined ? undefined : unitIn(reading, given);
  const said = isPart
    ? reading.vocabulary.unitOf("%")
    : (unitSaid(reading, { header, label, above, ofRow }) ?? unitOfOthers(reading, header, headers));
  const counted = read?.unit ?? said;
  const unit = isShareAmongCounts(reading, { token, above, counted })
    ? reading.vocabulary.unitOf("%")
    : counted;
  const factor =
    unit?.class === "money"
      ? scaleSaid(reading, [...header, label, ...(given === undefined ? [] : [given]), ...above])
      : 1;
  const written = reading.tokens[token]?.text ?? "";
  // "1.250" of a column in triệu đồng has a thousand of them.
  const hasDecimals = unit?.class === "percent" || (factor !== 1 && !/^\d{1,3}\.\d{3}$/.test(written));
  const number = readNumeral(written, { hasDecimals });
  const value = number.value === null ? null : Math.round(number.value * factor * 1e6) / 1e6;
  const about = [...header, label];
  // "7/7": all of it, though a day may be written so.
  const isShare = end > token + 2 && reading.tokens[token + 1]?.text === "/";
  const to = token + (isShare ? 3 : 1);
  const plain = { from: token, to, unitTo: to, value, readings: number.readings, isInWords: false };
  return {
    ...(read?.value === value ? read : plain),
    about,
    context: [...headers, ...above],
    isCell: true,
    ...(left !== undefined && isAttendance(reading, unit, header) ? { leans: left } : {}),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** "Tổng số" beside "Quân đội" and "Công an" counts what those count; undefined where they count different things. */
function unitOfOthers(
  reading: Reading,
  header: readonly Stretch[],
  headers: readonly Stretch[],
): UnitRow | undefined {
  if (!/^(tổng|cộng)$/.test(reading.tokens[header[0]?.from ?? -1]?.text ?? "")) return undefined;
  const own = new Set(header.map(({ from }) => from));
  const others = headers.filter(({ from }) => !own.has(from));
  const units = others.flatMap(
    (other) => unitSaid(reading, { header: [other], label: other, above: [] }) ?? [],
  );
  const [first] = units;
  return units.length > 1 && units.every(({ unit }) => unit === first?.unit) ? first : undefined;
}

/** "65,6" among counts, below "riêng dòng cuối tính %": nobody counts parts of a person. */
function isShareAmongCounts(
  { tokens }: Reading,
  {
    token,
    above,
    counted,
  }: {
    readonly token: number;
    readonly above: readonly Stretch[];
    readonly counted: UnitRow | undefined;
  },
): boolean {
  if (counted?.class === "money" || !/^\d{1,3}[,.]\d{1,2}$/.test(tokens[token]?.text ?? "")) return false;
  return above.some(({ from, to }) => tokens.slice(from, to).some(({ text }) => text === "%"));
}

/** "Số người dự", "Học viên": those who came to what the column at the left counts. */
function isAttendance({ tokens }: Reading, unit: UnitRow | undefined, header: readonly Stretch[]): boolean {
  if (/^(attendance|trainee)$/.test(unit?.class ?? "")) return true;
  if (unit?.class !== "person" && unit?.class !== "member") return false;
  return header.some(({ from, to }) =>
    tokens.slice(from, to).some(({ text }) => /^(dự|nghe|gia|viên)$/.test(text)),
  );
}

interface Words {
  readonly header: readonly Stretch[];
  readonly label: Stretch;
  readonly above: readonly Stretch[];
  /** What the row's own cell of units says. */
  readonly ofRow?: UnitRow | undefined;
}

function unitSaid(reading: Reading, { header, label, above, ofRow }: Words): UnitRow | undefined {
  const { tokens, vocabulary } = reading;
  const isShare = header.some(({ from }) =>
    /^t[ỷỉ] lệ$/.test(`${tokens[from]?.text} ${tokens[from + 1]?.text}`),
  );
  // "Thị trấn Hồ Xá", "Bình Lục" and "Toàn huyện" say whose row it is, not what is counted.
  const labels = isOfPlace(reading, label) ? [] : [label];
  const first = <T>(list: readonly Stretch[], read: (at: Stretch) => T | undefined): T | undefined => {
    for (const at of list) {
      const found = read(at);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (
    first(header, (at) => unitGiven(reading, at)) ??
    (isShare ? vocabulary.unitOf("%") : undefined) ??
    // "Tổ tự quản" over "Thành viên": the lower line says it, but for "Chỉ tiêu".
    first(header.toReversed(), (at) => notQuota(unitIn(reading, at))) ??
    first(header, (at) => peopleSaidBy(reading, at) ?? unitIn(reading, at)) ??
    // "Camera an ninh | chiếc": the label's own noun says more than a classifier.
    (ofRow?.class === "money" || ofRow?.class === "percent" ? ofRow : undefined) ??
    first(labels, (at) => unitOfLabel(reading, at)) ??
    ofRow ??
    first(above, (at) => unitGiven(reading, at))
  );
}

/** "Xã, phường diễn tập (đơn vị)": of "đơn vị" the label's own noun says which. */
function unitOfLabel(reading: Reading, label: Stretch): UnitRow | undefined {
  const given = unitGiven(reading, label);
  const own = unitIn(reading, label);
  const isVague = given?.unit === "đơn vị" && own !== undefined;
  return (isVague ? own : given) ?? own ?? peopleSaidBy(reading, label);
}

/** True of a label that says whose its row is. */
function isOfPlace(reading: Reading, label: Stretch): boolean {
  const { tokens } = reading;
  const isWhole = /^(toàn|cả)$/.test(tokens[label.from]?.text ?? "");
  const kind = kindAt(tokens, label.from + (isWhole ? 1 : 0));
  // "Xã, phường diễn tập" counts them.
  const isName = kind !== undefined && (kind.to >= label.to || tokens[kind.to]?.kind !== "mark");
  return isName || isNamed(reading, label);
}

function notQuota(unit: UnitRow | undefined): UnitRow | undefined {
  return unit?.class === "quota" ? undefined : unit;
}

/** The unit in brackets or behind "Đơn vị:": "Giao quân (người)", "ĐVT: triệu đồng", "đơn vị tính là người". */
function unitGiven(reading: Reading, { from, to }: Stretch): UnitRow | undefined {
  const { tokens, hitsFrom, vocabulary } = reading;
  for (let at = from; at < to; at++) {
    const before = tokens[at - 1]?.text ?? "";
    const isGiven =
      before === "(" || (/^(:|là)$/.test(before) && /^(đvt|tính|vị)$/.test(tokens[at - 2]?.text ?? ""));
    if (at === from || !isGiven) continue;
    let noun = at;
    while (noun < to && isScale(reading, noun)) noun++;
    const hit = longest(hitsFrom(noun).filter(({ phrase }) => vocabulary.unitOf(phrase) !== undefined));
    const behind = hit === undefined ? undefined : tokens[hit.to];
    const isAlone = behind === undefined || behind.kind === "line" || /^[),;]$/.test(behind.text);
    if (hit !== undefined && (isAlone || hit.to >= to)) return vocabulary.unitOf(hit.phrase);
  }
  return undefined;
}

function isScale({ tokens }: Reading, at: number): boolean {
  return scaleOf(tokens[at]?.text ?? "") !== undefined;
}

/** "(triệu đồng)": by how much the numbers of a column are to be multiplied. */
function scaleSaid(reading: Reading, stretches: readonly Stretch[]): number {
  for (const { from, to } of stretches)
    for (let at = from; at < to; at++) {
      const factor = scaleOf(reading.tokens[at]?.text ?? "");
      if (factor !== undefined && reading.tokens[at + 1]?.text === "đồng") return factor;
    }
  return 1;
}

/** The first noun that is counted in a stretch, the longest there; "Năm 2021" counts no years. */
export function unitIn(
  { tokens, hitsFrom, vocabulary }: Reading,
  { from, to }: Stretch,
): UnitRow | undefined {
  for (let at = from; at < to; at++) {
    const hit = longest(hitsFrom(at).filter(({ phrase }) => vocabulary.unitOf(phrase) !== undefined));
    const isYear = hit?.to === at + 1 && yearDigits.test(tokens[hit.to]?.text ?? "");
    if (hit !== undefined && !isYear) return vocabulary.unitOf(hit.phrase);
  }
  return undefined;
}

const yearDigits = /^(19|20)\d{2}$/;
