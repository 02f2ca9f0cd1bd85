import { fittingSize, textHeight } from "./fit-text.ts";
import { contentWidth, rows, slide, type } from "./slide-look.ts";

/** The words of a chart's slide around the chart. */
export interface ChartWords {
  readonly title: string;
  readonly subtitle: string;
  readonly finding: string;
  /** What must be read with the chart; those at the end give way first. */
  readonly notes: readonly string[];
  readonly sourceLine: string;
  /** Said in place of notes that have no room. */
  readonly more: string;
}

/** Where each part of a chart's slide stands, in inches, and the size of its type in points. */
export interface ChartSlideRoom {
  readonly titleSize: number;
  readonly title: Strip;
  readonly subtitle: Strip;
  readonly finding: Strip & { readonly size: number };
  readonly chart: Strip;
  readonly notes: Strip & { readonly texts: readonly string[] };
  readonly source: Strip;
}

export interface Strip {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The most that the words may take of a slide, in inches; the chart has the rest. */
const most = { title: 0.86, subtitle: 0.44, finding: 0.62, notes: 0.72, source: 0.5 };
/** Beside a picture they stand in a column, where they have all the height there is. */
const column = { width: 3.7, gap: 0.25, subtitle: 0.9, finding: 2.7, notes: 1.7 };
/** Between a finding's rule and its words. */
export const findingIndent = 0.16;
const { margin: x } = slide;

/** Shares a slide among its parts: words as high as they are, above and below the chart, which has all that is left. */
export function chartSlideRoom(words: ChartWords): ChartSlideRoom {
  const w = contentWidth;
  const head = titleRoom(words);
  const { subtitle, finding } = saidFrom(head.bottom, { words, w, room: most });
  const source = sourceRoom(words);
  const chartTop = finding.y + finding.h + (words.finding === "" ? 0 : 0.08);
  const texts = notesThatFit(words, w, most.notes);
  const notesHigh = heightOf(texts, w);
  const notesTop = source.y - notesHigh;
  return {
    ...{ titleSize: head.size, title: head.strip, subtitle, finding, source },
    chart: { x, y: chartTop, w, h: notesTop - chartTop - 0.06 },
    notes: { x, y: notesTop, w, h: notesHigh, texts },
  };
}

/** The same for a picture, which is higher than wide: words in a column, the picture beside them from title to foot. */
export function pictureSlideRoom(words: ChartWords): ChartSlideRoom {
  const w = column.width;
  const head = titleRoom(words);
  const { subtitle, finding } = saidFrom(head.bottom, { words, w, room: column });
  const source = sourceRoom(words);
  const texts = notesThatFit(words, w, column.notes);
  const notesHigh = heightOf(texts, w);
  const left = x + w + column.gap;
  return {
    ...{ titleSize: head.size, title: head.strip, subtitle, finding, source },
    chart: { x: left, y: head.bottom, w: slide.width - x - left, h: source.y - head.bottom - 0.08 },
    notes: { x, y: source.y - notesHigh - 0.08, w, h: notesHigh, texts },
  };
}

function titleRoom({ title }: ChartWords) {
  const w = contentWidth;
  const size = fittingSize(title, { width: w, height: most.title, bold: true }, type.title);
  const h = Math.min(most.title, textHeight(title, w, { size, bold: true }));
  return { size, strip: { x, y: rows.title, w, h }, bottom: rows.title + h + 0.06 };
}

function sourceRoom({ sourceLine }: ChartWords): Strip {
  const w = contentWidth;
  const h = Math.min(most.source, textHeight(sourceLine, w, { size: type.note })) + 0.04;
  return { x, y: rows.bottom - h, w, h };
}

interface SaidIn {
  readonly words: ChartWords;
  readonly w: number;
  readonly room: { readonly subtitle: number; readonly finding: number };
}

/** Subtitle and finding below one another. */
function saidFrom(top: number, { words, w, room }: SaidIn): Pick<ChartSlideRoom, "subtitle" | "finding"> {
  const subtitleHigh = Math.min(room.subtitle, textHeight(words.subtitle, w, { size: type.subtitle }));
  const width = w - findingIndent - 0.04;
  const size = fittingSize(words.finding, { width, height: room.finding }, type.finding);
  const high = words.finding === "" ? 0 : textHeight(words.finding, width, { size }) + 0.06;
  return {
    subtitle: { x, y: top, w, h: subtitleHigh },
    finding: { x, y: top + subtitleHigh + 0.1, w, h: Math.min(room.finding + 0.06, high), size },
  };
}

/** Whether findings have room above a chart. */
export function isShortFinding(text: string): boolean {
  const least = type.finding.at(-1) ?? 12;
  return textHeight(text, contentWidth - findingIndent - 0.04, { size: least }) <= most.finding;
}

function heightOf(notes: readonly string[], width: number): number {
  return notes.reduce((sum, note) => sum + textHeight(note, width, { size: type.note }), 0);
}

function notesThatFit({ notes, more }: ChartWords, width: number, height: number): readonly string[] {
  const kept: string[] = [];
  for (const note of notes) {
    if (heightOf([...kept, note], width) > height) return [...kept, more];
    kept.push(note);
  }
  return kept;
}
