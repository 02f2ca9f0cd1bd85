import type { FindingPart } from "@sosanh/chart/findings/told-figure";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { Fragment, useId, useState } from "react";
import { copyToClipboard } from "../../ui/copy.ts";
import type { RenderFigure } from "../../ui/render-figure.ts";
import css from "./compare.module.css";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
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
          {placed(sentence.parts).map(({ at, text: piece, figure }) => (
            <Fragment key={at}>
              {figure === undefined ? piece : renderFigure({ figure, children: piece })}
            </Fragment>
          ))}
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

/** Keeps a bracket or a comma on the line of the button it stands beside. */
const joiner = "\u2060";

/** The pieces of a sentence with where each begins in it. */
function placed(parts: readonly FindingPart[]): readonly (FindingPart & { readonly at: number })[] {
  let end = 0;
  return parts.map((part, i) => {
    const at = end;
    end += part.text.length;
    if (part.figure !== undefined) return { ...part, at };
    const before = i > 0 && /^\S/u.test(part.text) ? joiner : "";
    const after = i < parts.length - 1 && /\S$/u.test(part.text) ? joiner : "";
    return { ...part, text: `${before}${part.text}${after}`, at };
  });
}
