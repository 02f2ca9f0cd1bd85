import type { ChartSource } from "@sosanh/chart/chart-parts";
import { formatDate } from "@sosanh/chart/words/number-text";
import { leftOutText, nativeChart } from "../native-chart-of.ts";
import { plainText } from "../plain-text.ts";
import type { Block, ChartBlock, FactsBlock, Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { slideWords } from "../words/slide-words.ts";

type Facts = FactsBlock["facts"];

/** What a speaker may be asked about a chart: the chart in a sentence, how to read it, what is counted, from where. */
export function chartNotes(report: Report, { spec }: ChartBlock): readonly string[] {
  const words = reportWords(report.language);
  const native = nativeChart(spec);
  const leftOut = native === undefined ? words.notEditable : leftOutText(native, report.language);
  return [
    ...illustrative(report),
    plainText(spec.subtitle),
    plainText(spec.summary),
    ...spec.notes.map(plainText),
    ...(leftOut === "" ? [] : [plainText(leftOut)]),
    ...factsOf(report, spec.subtitle).map(({ name, text }) => `${plainText(name)}: ${plainText(text)}`),
    ...sourceNotes(report, spec.sources),
    ...ending(report),
  ];
}

/** What a speaker may be asked about any other slide. */
export function plainNotes(report: Report, texts: readonly string[] = []): readonly string[] {
  return [...illustrative(report), ...texts.map(plainText).filter((text) => text !== ""), ...ending(report)];
}

function ending({ language, dataDay, address }: Report): readonly string[] {
  const words = reportWords(language);
  const day = words.asOf(formatDate(dataDay, language));
  return [day, ...(address === undefined ? [] : [words.openAt(plainText(address))])];
}

function illustrative({ illustrative: badge, language }: Report): readonly string[] {
  return badge === undefined ? [] : [slideWords(language).illustrative(plainText(badge))];
}

function sourceNotes({ language }: Report, sources: readonly ChartSource[]): readonly string[] {
  if (sources.length === 0) return [];
  const named = sources.map(({ text, address }) => [text, ...((address ?? "") ? [address] : [])].join(" · "));
  return [`${reportWords(language).sources}:`, ...named.map((text) => `– ${plainText(text)}`)];
}

/** Of a view all facts; of a briefing those of the metrics that the chart names. */
function factsOf({ kind, blocks }: Report, subtitle: string): Facts {
  const facts = blocks.flatMap((block: Block) => (block.kind === "facts" ? block.facts : []));
  return kind === "view" ? facts : facts.filter(({ name }) => subtitle.includes(name));
}
