import type { FindingPart } from "@sosanh/chart/findings/told-figure";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { Fragment, useId, useState } from "react";
import { copyToClipboard } from "../../ui/copy.ts";
import type { RenderFigure } from "../../ui/render-figure.ts";
import css from "./compare.module.css";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
import own from "./findings-panel.module.css";
import { toldFindings } from "./told-findings.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
  readonly renderFigure: RenderFigure;
}

/** Nhận xét: what the figures say of my place in sentences a report can take over; every figure leads to its source. */
export function FindingsPanel({ comparison, metric, renderFigure }: Props) {
  const words = compareWords(comparison.view.language);
  const Heading = comparison.metrics.length > 1 ? "h3" : "h2";
  const sentences = toldFindings(comparison, metric.code);
  const text = [
    ...sentences.map((sentence) => sentence.text),
    ...(comparison.illustrative ? [`(${words.sample})`] : []),
  ].join(" ");
  const id = useId();
  const [copied, setCopied] = useState<string>();
  if (sentences.length === 0) return null;
  return (
    <section className={css.side} aria-labelledby={id}>
      <Heading id={id}>{words.findings}</Heading>
      {sentences.map((sentence) => (
        <p key={sentence.text}>
          {placed(sentence.parts).map(({ at, text: piece, figure, lead, trail }) =>
            figure === undefined ? (
              <Fragment key={at}>{piece}</Fragment>
            ) : (
              <span key={at} className={own.told}>
                {lead}
                {renderFigure({ figure, children: piece })}
                {trail}
              </span>
            ),
          )}
        </p>
      ))}
      <button
        type="button"
        className={css.link}
        onClick={() => setCopied(copyToClipboard({ text }) ? text : undefined)}
      >
        <Icon name="copy" />
        <span aria-live="polite">{copied === text ? words.copied : words.copyFindings}</span>
      </button>
    </section>
  );
}

interface Piece extends FindingPart {
  /** Where it begins in its sentence. */
  readonly at: number;
  /** Brackets and commas on the line of a figure, before it and after it. */
  readonly lead: string;
  readonly trail: string;
}

/** The pieces of a sentence; what stands without a space beside a figure belongs to it. */
function placed(parts: readonly FindingPart[]): readonly Piece[] {
  let end = 0;
  return parts.map((part, i) => {
    const at = end;
    end += part.text.length;
    const [before, after] = [parts[i - 1], parts[i + 1]];
    if (part.figure !== undefined)
      return { ...part, at, lead: endMarks(before?.text), trail: startMarks(after?.text) };
    const from = before?.figure === undefined ? 0 : startMarks(part.text).length;
    const to = part.text.length - (after?.figure === undefined ? 0 : endMarks(part.text).length);
    return { ...part, at, text: part.text.slice(from, Math.max(from, to)), lead: "", trail: "" };
  });
}

function startMarks(text = ""): string {
  return /^[^\s\p{L}\p{N}(]+/u.exec(text)?.[0] ?? "";
}

function endMarks(text = ""): string {
  return /\($/u.exec(text)?.[0] ?? "";
}
