import { nation } from "@sosanh/core/places/locality";
import type { FigureMention } from "./figure-mention.ts";
import type { Stretch } from "./near-figure.ts";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPlace } from "./report-place.ts";

/** Of whom a figure tells. */
export interface FigurePlace {
  readonly name: string;
  readonly unit?: NamedPlace;
  /** True when the sentence names it; false when it is whose report it is. */
  readonly isSaid: boolean;
}

/** Finds the place of each figure of one report, asked in the order of the text. */
export type FigurePlaces = (mention: FigureMention) => FigurePlace;

const nationPlace: NamedPlace = { uid: nation, level: 0, kind: "quoc_gia", name: "Việt Nam" };
const whole = /^(toàn|cả|khắp)$/;
const farthest = 60;
const offices = /^(ubnd|hđnd|mttq|ubmttq|bchqs|chqs|an|sự|ủy|đoàn|hội|trường|viện|tòa)$/;

/** Prepares the look-up: places below the report's own, by the token they begin at. */
export function figurePlaces(reading: Reading, report: ReportPlace | undefined): FigurePlaces {
  if (report === undefined) return () => ({ name: "", isSaid: false });
  const own: FigurePlace = {
    name: report.name,
    isSaid: false,
    ...(report.unit === undefined ? {} : { unit: report.unit }),
  };
  const at = new Map(report.mentions.map((m) => [m.from, m]));
  return (mention) => {
    const { layout } = reading;
    const label = mention.about?.at(-1);
    if (label !== undefined) return saidWithin(reading, report, { ...label, at, own }) ?? own;
    for (let token = mention.from - 1; token >= 0 && mention.from - token < farthest; token--) {
      if (layout.sentenceOf[token] !== layout.sentenceOf[mention.from]) break;
      const said = saidAt(reading, report, { token, named: at.get(token), own });
      if (said !== undefined) return said;
    }
    return own;
  };
}

/** The place that the label of a row names. */
function saidWithin(
  reading: Reading,
  report: ReportPlace,
  {
    from,
    to,
    at,
    own,
  }: Stretch & { readonly at: ReadonlyMap<number, PlaceMention>; readonly own: FigurePlace },
): FigurePlace | undefined {
  for (let token = from; token < to; token++) {
    const said = saidAt(reading, report, { token, named: at.get(token), own });
    if (said !== undefined) return said;
  }
  return undefined;
}

interface Said {
  readonly token: number;
  readonly named: PlaceMention | undefined;
  readonly own: FigurePlace;
}

/** Of whom words at a token say that what follows is; undefined when they say nothing on it. */
function saidAt(reading: Reading, report: ReportPlace, { token, named, own }: Said): FigurePlace | undefined {
  const { tokens } = reading;
  const before = tokens[token - 1]?.text ?? "";
  if (named === undefined) {
    if (whole.test(before) && tokens[token]?.text === "nước")
      return { name: `${before} nước`, unit: nationPlace, isSaid: true };
    const kind = kindAt(tokens, token);
    if (kind === undefined || before === "các" || before === "cấp") return undefined;
    if (whole.test(before)) {
      const unit = wholeOf(report, kind.kind);
      const words = tokens.slice(token - 1, kind.to).map((t) => t.text);
      return unit === undefined ? own : { name: words.join(" "), unit, isSaid: true };
    }
    return kind.kind === report.kind && !/^[,/]$/.test(before) && tokens[token - 1]?.kind !== "number"
      ? own
      : undefined;
  }
  const unit = unitOf(report, named);
  if (unit === undefined) return undefined;
  if (unit.uid === report.unit?.uid) return own;
  const isAbove = report.line.some(({ uid }) => uid === unit.uid);
  if (isAbove)
    return whole.test(before) ? { name: `${before} ${named.name}`, unit, isSaid: true } : undefined;
  if (offices.test(before) && named.kind === undefined) return undefined;
  return { name: named.name, unit, isSaid: true };
}

/** "toàn tỉnh" of a district's report is its province. */
function wholeOf({ line, kind: ownKind }: ReportPlace, kind: NamedPlace["kind"]): NamedPlace | undefined {
  return kind === ownKind ? undefined : line.find((place) => place.kind === kind);
}

/** The one unit that a name means in this report: itself, one above it, or one within it. */
function unitOf({ unit, line }: ReportPlace, { units, kind }: PlaceMention): NamedPlace | undefined {
  const inLine = units.find(({ uid }) => line.some((place) => place.uid === uid));
  const isOwnName = kind === undefined || kind === inLine?.kind;
  if (inLine !== undefined && isOwnName) return inLine;
  if (unit === undefined) return undefined;
  const province = line.find(({ level }) => level === 1);
  const within = units.filter(({ parent, level }) => parent === unit.uid && level > unit.level);
  if (within.length === 1) return within[0];
  // A province's report also names communes of its districts, but those only by their kind.
  if (kind === undefined || province === undefined || unit.level !== 1) return undefined;
  return units.length === 1 ? units[0] : undefined;
}
