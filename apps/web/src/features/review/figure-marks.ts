import type { Metric } from "@sosanh/core/figures/metric";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import type { DocumentMark, MarkTone } from "../../ui/document-mark.ts";
import { listOf } from "./figure-list-of.ts";

/** How a figure is marked in its document: by its decision; of an open one what must be looked at before what it is. */
export function toneOf(figure: SubmissionFigure): MarkTone {
  const { decision, read } = figure;
  if (decision?.kind === "rejected") return "rejected";
  const list = listOf(figure);
  if (list !== "sure") return list;
  return read.status === "target" ? "target" : "sure";
}

/** What all marks of a document are made with. */
export interface MarkNames {
  readonly tones: Readonly<Record<MarkTone, string>>;
  readonly metricName: (code: Metric["code"] | null) => string;
  /** The number of a figure in the list of what is to be looked at. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** A figure's mark: its name, what became of it, and its number beside the document where it has one. */
export function markOf(figure: SubmissionFigure, names: MarkNames): DocumentMark {
  const { ordinal, read, decision } = figure;
  const tone = toneOf(figure);
  const number = names.numbers.get(ordinal);
  const metric = names.metricName(decision?.figure?.metric ?? read.metric);
  return {
    id: `${ordinal}`,
    tone,
    label: `${metric}, ${names.tones[tone]}`,
    ...(number === undefined ? {} : { badge: `${number}` }),
  };
}
