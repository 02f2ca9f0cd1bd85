import { findings } from "@sosanh/chart/findings/findings";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { useId, useState } from "react";
import { copyToClipboard } from "../../ui/copy.ts";
import css from "./compare.module.css";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";

interface Props {
  readonly comparison: Comparison;
  readonly metric: Metric;
}

/** Nhận xét: what the figures say of my place in sentences a report can take over. */
export function FindingsPanel({ comparison, metric }: Props) {
  const words = compareWords(comparison.view.language);
  const Heading = comparison.metrics.length > 1 ? "h3" : "h2";
  const sentences = findings(comparison, metric.code);
  const text = [...sentences, ...(comparison.illustrative ? [`(${words.sample})`] : [])].join(" ");
  const id = useId();
  const [copied, setCopied] = useState<string>();
  if (sentences.length === 0) return null;
  return (
    <section className={css.side} aria-labelledby={id}>
      <Heading id={id}>{words.findings}</Heading>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
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
