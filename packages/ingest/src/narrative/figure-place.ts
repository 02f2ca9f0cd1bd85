import { nation } from "@sosanh/core/places/locality";
import { isBystander, isReceiver, isWhereMost } from "./bystander-place.ts";
import type { FigureMention } from "./figure-mention.ts";
import type { FigureBefore } from "./hamlet-place.ts";
import { communeBefore, isHamletNamed, isNextSentence } from "./hamlet-place.ts";
import { isWhereHeld, jointBehind, jointName } from "./joint-places.ts";
import { placeOfLabel } from "./label-place.ts";
import type { Stretch } from "./near-figure.ts";
import { offices } from "./office-words.ts";
import {
  elsewhere,
  isDoer,
  isGiven,
  isSubject,
  isTold,
  leadPlace,
  paragraphPlace,
  whole,
} from "./place-beside.ts";
import type { NamedPlace } from "./place-book.ts";
import type { PlaceMention } from "./place-mention.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { roleAt, roleBefore } from "./reading.ts";
import type { ReportPlace } from "./report-place.ts";
import { sentenceStart } from "./sentence-start.ts";
import { severalAt, whoseParts } from "./several-places.ts";
import { isWhereItLies, unitMeant } from "./unit-meant.ts";
import type { CountryFigure } from "./whole-country.ts";
import { goesOnWithCountry, wholeArmyAt, wholeCountryAt } from "./whole-country.ts";

/** Of whom a figure tells. */
export interface FigurePlace {
  readonly name: string;
  readonly unit?: NamedPlace;
  /** True when the sentence names it; false when it is whose report it is. */
  readonly isSaid: boolean;
  /** Whether the name means this unit only by likelihood, or the figure is rather of a part of it. */
  readonly isGuessed?: true;
  /** What the name may mean, where it settles no unit. */
  readonly candidates?: readonly NamedPlace[];
}

/** Finds the place of each figure of one report, asked in the order of the text. */
export type FigurePlaces = (mention: FigureMention) => FigurePlace;

const farthest = 120;

/** Prepares the look-up: places below the report's own, by the token they begin at. */
export function figurePlaces(reading: Reading, report: ReportPlace | undefined): FigurePlaces {
  if (report === undefined) return () => ({ name: "", isSaid: false });
  const own = ownPlace(report);
  const at = new Map(report.mentions.map((m) => [m.from, m]));
  // "Sóc Trăng" is no hamlet ("sóc") called Trăng.
  const ofNames = new Set(report.mentions.flatMap((m) => range(m)));
  let joint: { readonly line: number; readonly place: FigurePlace } | undefined;
  let country: CountryFigure | undefined;
  let last: FigureBefore | undefined;
  const placeOf = (mention: FigureMention): FigurePlace => {
    const { layout } = reading;
    const line = layout.lineOf[mention.from] ?? 0;
    const label = mention.about?.at(-1);
    const beside = paragraphPlace(reading, report, { token: mention.from, named: at });
    const wider = beside === undefined ? beforeItself(reading, report, { mention, named: at }) : undefined;
    const here: FigurePlace = wider ?? (beside === undefined ? own : { ...beside, isSaid: true });
    const only = label === undefined ? undefined : placeOfLabel(reading, report, { ...label, named: at });
    if (only !== undefined) return only;
    if (label !== undefined) return saidWithin(reading, report, { ...label, at, own, here }) ?? here;
    const lead = leadPlace(reading, report, { token: mention.from, named: at });
    for (let token = mention.from - 1; token >= 0 && mention.from - token < farthest; token--) {
      if (layout.sentenceOf[token] !== layout.sentenceOf[mention.from]) break;
      const named = at.get(token);
      // "xã Tân Xã": the second is no word for a commune.
      if (named === undefined && ofNames.has(token)) continue;
      if (named !== undefined && isOfClauseBefore(reading, report, { named, figure: mention.from })) continue;
      const together = named === undefined ? undefined : togetherAt(reading, named, own);
      if (together !== undefined) {
        if (together !== own) joint = { line, place: together };
        return together;
      }
      const said = saidAt(reading, report, { token, named, own, here });
      if (said !== undefined) {
        country = said.unit?.uid === nation ? { token, line, place: said } : undefined;
        // "Cả nước có 2.345 vụ. Riêng Thái Nguyên, …": it is named, and not what the sentence before told of.
        if (said === own && named !== undefined && reading.tokens[token - 1]?.text === "riêng")
          return { ...own, isSaid: true };
        return said === own ? (lead ?? said) : said;
      }
      // "Khu dân cư Tân Tiến có 3 mô hình": of a part of the place, which no register knows.
      if (own.unit !== undefined && named === undefined && isHamletNamed(reading, token))
        return { ...(lead ?? communeBefore(reading, last, mention.from) ?? own), isGuessed: true };
    }
    if (lead !== undefined) return lead;
    if (
      country !== undefined &&
      here === own &&
      goesOnWithCountry(reading, report, { figure: country, mention })
    )
      return country.place;
    // What several places have together is told further in the paragraph below, where that names no other.
    const goesOn =
      joint !== undefined &&
      here === own &&
      line - joint.line <= linesOn &&
      !namesPlace(reading, report, line);
    return goesOn && joint !== undefined ? joint.place : here;
  };
  return (mention) => {
    const line = reading.layout.lineOf[mention.from] ?? 0;
    const sentence = reading.layout.sentenceOf[mention.from];
    const behind = jointBehind(reading, mention, report.mentions);
    const place =
      behind === undefined ? whoseParts(mention, placeOf(mention), own) : { name: behind, isSaid: true };
    // A sentence or paragraph that goes into what the one before told keeps its place, however long it is.
    if (!place.isSaid && last !== undefined && isPartOf(reading, last, mention.from)) return last.place;
    last = { line, sentence, place };
    return place;
  };
}

/** Several places that are named in one breath up to a mention; the report's own where it only held something there. */
function togetherAt(reading: Reading, named: PlaceMention, own: FigurePlace): FigurePlace | undefined {
  const name = isBystander(reading, named) ? undefined : jointName(reading, named);
  if (name === undefined) return undefined;
  return own.unit !== undefined && isWhereHeld(reading, named) ? own : { name, isSaid: true };
}

/**
 * "Huyện Long Điền diễn tập ở xã Tam Phước và An Nhứt; hoàn thành 100% …": where the first thing was done, in a sentence
 * that began with who did both.
 */
function isOfClauseBefore(
  reading: Reading,
  { unit, kind, mentions }: ReportPlace,
  { named, figure }: { readonly named: PlaceMention; readonly figure: number },
): boolean {
  const { tokens, layout } = reading;
  if (unit === undefined || named.units.some(({ uid }) => uid === unit.uid)) return false;
  if (!tokens.slice(named.to, figure).some(({ text }) => text === ";")) return false;
  if (isWhereMost(reading, named)) return true;
  if (isTold(reading, named)) return false;
  const start = sentenceStart(reading, named.from);
  const isOwn = ({ from, units }: PlaceMention) =>
    from >= start && from < named.from && units.some(({ uid }) => uid === unit.uid);
  // "Trong năm, tỉnh chỉ đạo diễn tập tại huyện …; …"
  const isOwnKind = (at: number) => kindAt(tokens, at)?.kind === kind && tokens[at - 1]?.text === ",";
  const begins =
    mentions.some(isOwn) || [start + 2, start + 3].some((at) => at < named.from && isOwnKind(at));
  return layout.sentenceOf[start] === layout.sentenceOf[figure] && begins;
}

/** Whether a figure stands in a sentence or paragraph that only parts what was told before. */
function isPartOf(reading: Reading, last: FigureBefore, from: number): boolean {
  const line = reading.layout.lineOf[from] ?? 0;
  if (line !== last.line)
    return line - last.line <= linesOn && isDetail(reading, reading.layout.lines[line]?.from);
  const isNext = isNextSentence(reading.layout.sentenceOf[from], last.sentence);
  return last.place.isSaid && isNext && isDetail(reading, sentenceStart(reading, from));
}

function ownPlace({ name, unit, candidates, isGuessed }: ReportPlace): FigurePlace {
  const what = unit === undefined ? { candidates } : { unit };
  return { name, isSaid: false, ...what, ...(isGuessed ? { isGuessed: true } : {}) };
}

/**
 * "Ở 95 xã, phường có 157.162 công dân … Riêng xã Nghĩa Trung có 1.128": what a paragraph counts before it comes to the
 * report's own place is of the one above it that the text names.
 */
function beforeItself(
  { layout, tokens }: Reading,
  { unit, line, mentions }: ReportPlace,
  { mention, named }: { readonly mention: FigureMention; readonly named: ReadonlyMap<number, PlaceMention> },
): FigurePlace | undefined {
  if (unit === undefined) return undefined;
  const end = Math.min(
    mention.to + farthest,
    layout.lines[layout.lineOf[mention.from] ?? 0]?.to ?? mention.to,
  );
  const isOwn = (at: number) => named.get(at)?.units.some(({ uid }) => uid === unit.uid) ?? false;
  let at = mention.to;
  while (at < end && !(tokens[at]?.text === "riêng" && isOwn(at + 1))) at++;
  if (at >= end) return undefined;
  const above = line
    .slice(1)
    .find((place) =>
      mentions.some(({ kind, units }) => kind === place.kind && units.some(({ uid }) => uid === place.uid)),
    );
  return above === undefined ? undefined : { name: above.name, unit: above, isSaid: false, isGuessed: true };
}

/** "Chi tiết: …", "Trong đó …": what begins so only parts what was told before. */
function isDetail(reading: Reading, from: number | undefined): boolean {
  return from !== undefined && roleAt(reading, from, "part") !== undefined;
}

function range({ from, to }: Stretch): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

const linesOn = 3;

function namesPlace({ layout, tokens }: Reading, report: ReportPlace, line: number): boolean {
  const { from, to } = layout.lines[line] ?? { from: 0, to: 0 };
  if (report.mentions.some((m) => m.from >= from && m.from < to)) return true;
  return tokens.slice(from, to).some((_, i) => kindAt(tokens, from + i) !== undefined);
}

/** The place that the label of a row names. */
function saidWithin(
  reading: Reading,
  report: ReportPlace,
  { from, to, at, ...whose }: Stretch & Whose & { readonly at: ReadonlyMap<number, PlaceMention> },
): FigurePlace | undefined {
  for (let token = from; token < to; token++) {
    const said = saidAt(reading, report, { token, named: at.get(token), ...whose });
    if (said !== undefined) return said;
  }
  return undefined;
}

interface Whose {
  readonly own: FigurePlace;
  /** The place beside the report's own that the paragraph tells of; else its own. */
  readonly here: FigurePlace;
}

interface Said extends Whose {
  readonly token: number;
  readonly named: PlaceMention | undefined;
}

/** Of whom words at a token say that what follows is; undefined when they say nothing on it. */
function saidAt(
  reading: Reading,
  report: ReportPlace,
  { token, named, own, here }: Said,
): FigurePlace | undefined {
  const { tokens } = reading;
  const before = tokens[token - 1]?.text ?? "";
  if (named === undefined) {
    const country = wholeCountryAt(reading, token) ?? wholeArmyAt(reading, token);
    if (country !== undefined) return country;
    const kind = kindAt(tokens, token);
    // "các huyện", "cấp huyện", "nhiều nhất huyện"
    if (kind === undefined || /^(các|cấp|nhất)$/.test(before)) return undefined;
    if (whole.test(before)) {
      const unit = wholeOf(report, kind.kind);
      const words = tokens.slice(token - 1, kind.to).map((t) => t.text);
      return unit === undefined ? here : { name: words.join(" "), unit, isSaid: true };
    }
    const several = severalAt(reading, token, own);
    if (several !== undefined) return several;
    if (isListed(reading, token, kind.to) || isReceiver(reading, token)) return undefined;
    return kind.kind === (here.unit?.kind ?? report.kind)
      ? here
      : kind.kind === report.kind
        ? own
        : undefined;
  }
  // "Công an tỉnh … phối hợp với TP. Phổ Yên, huyện Phú Lương tổ chức 2 buổi": who helped.
  if (isBystander(reading, named)) return undefined;
  // "của Q. Đống Đa (Hà Nội), 116 công dân": in brackets stands only where the place lies.
  if (tokens[token - 1]?.text === "(" && tokens[named.to]?.text === ")") return undefined;
  if (isWhereItLies(reading, report, named)) return undefined;
  const unit = unitMeant(reading, report, named) ?? elsewhere(reading, report, named);
  if (unit === undefined) return undefined;
  if (unit.uid === report.unit?.uid) return own;
  const isAbove = report.line.some(({ uid }) => uid === unit.uid);
  if (isAbove && whole.test(before)) return { name: `${before} ${named.name}`, unit, isSaid: true };
  const isNext = before === "," && isDoer(reading, named);
  const tells = isNext || [isSubject, isGiven, isPartNamed].some((rule) => rule(reading, named));
  if (isAbove && !tells) return undefined;
  if (isAbove) return { name: named.name, unit, isSaid: true };
  if (offices.test(before) && named.kind === undefined) return undefined;
  return { name: named.name, unit, isSaid: true };
}

/** "Cả nước có 4.000 vụ cháy, trong đó Nghệ An 60 vụ": the one whose part of it is told. */
function isPartNamed(reading: Reading, { from, to }: PlaceMention): boolean {
  const { tokens } = reading;
  const isPart = roleBefore(reading, from, "part") !== undefined || tokens[from - 1]?.text === "riêng";
  return isPart && (tokens[to]?.kind === "number" || tokens[to]?.text === "có");
}

const doing = /^(có|tuyển|giao|đã|xảy|được|lắp|tổ|mở|phát|tiễn|bắt|khám|xây|đạt|ghi)$/;

/** "25 xã, thị trấn", "tỉnh/huyện"; but not who begins a clause: "Toàn quân tuyển 900, huyện tuyển 145". */
function isListed({ tokens }: Reading, token: number, to: number): boolean {
  const before = tokens[token - 1];
  if (before?.text !== ",") return before?.text === "/" || before?.kind === "number";
  const isBehindKind = [token - 2, token - 3].some((at) => at >= 0 && kindAt(tokens, at)?.to === token - 1);
  return isBehindKind || !doing.test(tokens[to]?.text ?? "");
}

/** "toàn tỉnh" of a district's report is its province. */
function wholeOf({ line, kind: ownKind }: ReportPlace, kind: NamedPlace["kind"]): NamedPlace | undefined {
  return kind === ownKind ? undefined : line.find((place) => place.kind === kind);
}
