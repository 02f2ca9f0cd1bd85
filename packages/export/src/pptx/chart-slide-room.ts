import { fittingSize, textHeight } from "./fit-text.ts";
import { contentWidth, rows, type } from "./slide-look.ts";

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
  readonly y: number;
  readonly h: number;
}

/** The most that the words may take of a slide, in inches; the chart has the rest. */
const most = { title: 0.86, subtitle: 0.44, finding: 0.62, notes: 0.72, source: 0.5 };

/** Shares a slide among its parts: words as high as they are, the chart all that is left. */
export function chartSlideRoom(words: ChartWords): ChartSlideRoom {
  const { title, subtitle, finding, sourceLine } = words;
  const titleSize = fittingSize(title, { width: contentWidth, height: most.title, bold: true }, type.title);
  const titleHigh = Math.min(most.title, textHeight(title, contentWidth, { size: titleSize, bold: true }));
  const subtitleTop = rows.title + titleHigh + 0.06;
  const subtitleHigh = Math.min(most.subtitle, textHeight(subtitle, contentWidth, { size: type.subtitle }));
  const findingTop = subtitleTop + subtitleHigh + 0.1;
  const findingWidth = contentWidth - 0.2;
  const findingSize = fittingSize(finding, { width: findingWidth, height: most.finding }, type.finding);
  const findingHigh =
    finding === ""
      ? 0
      : Math.min(most.finding, textHeight(finding, findingWidth, { size: findingSize })) + 0.06;
  const chartTop = findingTop + findingHigh + (finding === "" ? 0 : 0.08);
  const sourceHigh = Math.min(most.source, textHeight(sourceLine, contentWidth, { size: type.note })) + 0.04;
  const sourceTop = rows.bottom - sourceHigh;
  const notes = notesThatFit(words);
  const notesHigh = notes.reduce((sum, note) => sum + noteHeight(note), 0);
  const notesTop = sourceTop - notesHigh;
  return {
    titleSize,
    title: { y: rows.title, h: titleHigh },
    subtitle: { y: subtitleTop, h: subtitleHigh },
    finding: { y: findingTop, h: findingHigh, size: findingSize },
    chart: { y: chartTop, h: notesTop - chartTop - 0.06 },
    notes: { y: notesTop, h: notesHigh, texts: notes },
    source: { y: sourceTop, h: sourceHigh },
  };
}

/** Whether findings have room above a chart. */
export function isShortFinding(text: string): boolean {
  const least = type.finding.at(-1) ?? 12;
  return textHeight(text, contentWidth - 0.2, { size: least }) <= most.finding;
}

function noteHeight(note: string): number {
  return textHeight(note, contentWidth, { size: type.note });
}

function notesThatFit({ notes, more }: ChartWords): readonly string[] {
  const kept: string[] = [];
  let used = 0;
  for (const note of notes) {
    used += noteHeight(note);
    if (used > most.notes) return [...kept, more];
    kept.push(note);
  }
  return kept;
}
