import {
  formatChange,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatValue,
} from "@sosanh/chart/words/number-text";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Period } from "@sosanh/core/figures/period";
import { isKnown, known, type Value } from "@sosanh/core/figures/value";
import { checkSentence } from "@sosanh/core/submissions/check-sentence";
import { numberChecks, targetChecks } from "@sosanh/core/submissions/checks/number-checks";
import type { FigureCheck } from "@sosanh/core/submissions/figure-check";
import { typedFaultSentence } from "@sosanh/core/submissions/typed-value";
import type { Language } from "@sosanh/core/view/view";
import type { CellChange } from "./entry-state.ts";
import { entryWords } from "./entry-words.ts";
import { type EntryCell, readOnce, valueIn } from "./sheet-values.ts";

/** A cell of the sheet with what is typed into it. */
export interface TypedIn {
  readonly metric: Metric;
  readonly locality: string;
  readonly period: Period;
  readonly cell: EntryCell | undefined;
  readonly text: string;
  /** What somebody else put there while it was typed into; absent where nobody did. */
  readonly theirs?: CellChange | undefined;
}

/** A cell with its unit's name. */
export type NamedCell = TypedIn & { readonly name: string };

/** A value as a cell shows it, without its unit. */
export function cellText(value: Value, metric: Metric, language: Language): string {
  return formatValue(value, { language, decimals: decimalsOf(value, metric) });
}

/** As many decimals as the value has, at least the metric's. */
function decimalsOf(value: Value, metric: Metric): number {
  if (!isKnown(value)) return metric.decimals;
  const own = `${Math.abs(value.value)}`.split(".")[1]?.length ?? 0;
  return Math.max(metric.decimals, own);
}

/** What looks wrong of what was typed, or must be known of it; none where there is no number. */
export function checksOf({ metric, locality, period, cell, text }: TypedIn): readonly FigureCheck[] {
  const typed = readOnce(text, metric);
  if (!("value" in typed) || !isKnown(typed.value)) return [];
  const { value: number } = typed;
  const { published, lastYear, target } = cell ?? {};
  const knownOf = {
    ...(lastYear !== undefined && { lastYear }),
    ...(target !== undefined && { target }),
    ...(published !== undefined && { published: { value: published, source: "", sourceTitle: "" } }),
  };
  const taken = takenOf({ metric, locality, period, number });
  const context = { known: () => knownOf };
  return [
    ...numberChecks(taken, context).filter(
      ({ code }) => code !== "already-published" && code !== "second-source",
    ),
    ...targetChecks(taken, { ...context, submitted: () => undefined, hasCount: () => false }),
  ];
}

type Taken = Parameters<typeof numberChecks>[0];

function takenOf(
  of: Pick<TypedIn, "metric" | "locality" | "period"> & { readonly number: Taken["number"] },
): Taken {
  const { metric, period, number } = of;
  const locality = of.locality as NonNullable<Taken["locality"]>;
  const read: Taken["read"] = {
    place: { kind: "document" },
    shown: "",
    value: number?.value ?? null,
    readings: [],
    unit: metric.unit.vi,
    metric: metric.code,
    locality: { uid: locality, name: "" },
    ...{ year: period.year, part: period.part, status: "measured" as const, confidence: 1, doubts: [] },
    qualifier: number?.qualifier ?? "exact",
  };
  return {
    ...{ ordinal: 0, read, isOpen: false, isBeside: false, isTarget: metric.targetOf !== undefined },
    ...{ metric, locality, period },
    ...(number !== undefined && { number }),
    cell: { metric: metric.targetOf ?? metric.code, locality, period },
  };
}

/** A sentence on what was typed, and whether it asks for an eye. */
export interface Warning {
  readonly text: string;
  readonly tone: "fault" | "look" | "note";
}

/** What is to be said of a cell: why it cannot be read, or what looks wrong. */
export function warningsOf(typed: TypedIn, language: Language): readonly Warning[] {
  const read = readOnce(typed.text, typed.metric);
  if ("withdrawn" in read) return withdrawalWarnings(read.withdrawn, typed, language);
  if ("fault" in read) return [{ tone: "fault", text: typedFaultSentence(read, typed.metric, language) }];
  return checksOf(typed).map((check) => ({
    tone: check.weight,
    text: checkSentence(check, language, typed.metric),
  }));
}

/** What is to be withdrawn, or why it cannot be. */
function withdrawalWarnings(reason: string, { cell }: TypedIn, language: Language): readonly Warning[] {
  const words = entryWords(language).withdraw;
  if (cell?.published === undefined) return [{ tone: "fault", text: words.nothing }];
  if (reason === "") return [{ tone: "fault", text: words.unsaid }];
  return [{ tone: "note", text: words.proposed(reason) }];
}

/** What is known of a cell, in a few words each: last year, the change, the target, what is published. */
export function factsOf(typed: TypedIn, language: Language): readonly string[] {
  const { metric, cell, period } = typed;
  const words = entryWords(language).known;
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  const value = valueIn(typed.text, metric, undefined);
  const isRead = !("fault" in readOnce(typed.text, metric));
  const stands = isRead ? valueIn(typed.text, metric, cell) : undefined;
  const now = stands !== undefined && isKnown(stands) ? stands : undefined;
  const { lastYear, target, published, derived } = cell ?? {};
  const facts: string[] = [];
  if (value !== undefined)
    facts.push(words.typed(formatValue(value, { ...style, decimals: decimalsOf(value, metric) })));
  if (lastYear !== undefined) facts.push(words.lastYear(period.year - 1, formatValue(lastYear, style)));
  if (lastYear !== undefined && now !== undefined)
    facts.push(words.change(changeText(now.value - lastYear.value, lastYear.value, { metric, language })));
  if (target !== undefined) {
    facts.push(words.target(formatNumber(target, style)));
    if (now !== undefined && target > 0)
      facts.push(words.percent(formatPercent((100 * now.value) / target, { language })));
  }
  if (derived !== undefined) facts.push(words.derived(formatValue(derived, style)));
  if (published !== undefined) facts.push(words.published(formatValue(published, style)));
  return facts;
}

/** "+62 (+1,7 %)"; below ten the per cent is left out, and of percentages the change is in points. */
function changeText(change: number, before: number, of: { metric: Metric; language: Language }): string {
  const { metric, language } = of;
  const isShare = metric.valueKind === "percentage";
  const points = language === "vi" ? "điểm %" : "points";
  const text = formatChange(known(change), {
    language,
    decimals: metric.decimals,
    ...(isShare && { unit: points }),
  });
  if (isShare || Math.abs(before) < 10) return text;
  return `${text} (${formatPercentChange((100 * change) / before, { language })})`;
}
