import { formatDate, formatPercent, formatValue } from "@sosanh/chart/words/number-text";
import type { AlignedPart, FigureEvidence, FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, missing } from "@sosanh/core/figures/value";
import { useState } from "react";
import type { Words } from "../../words/vi.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./evidence.module.css";

interface Props {
  readonly evidence: FigureEvidence;
  readonly parts: readonly AlignedPart[];
  readonly metric: Metric;
  readonly onOpen: (figure: FigureKey) => void;
}

const atFirst = 12;

/** The units that a figure of a frame is made of; each figure among them is as reported, and opens its own source. */
export function PartList({ evidence, parts, metric, onOpen }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { frame: _, ...cell } = evidence.key;
  const alignment = evidence.rollup?.alignment;
  const shown = all ? parts : parts.slice(0, atFirst);
  const common = commonOrder(parts);
  const style = { language, decimals: metric.decimals };
  return (
    <section className={styles.inputs}>
      <h3 className={styles.partsTitle}>{titleOf(alignment?.how, parts.length, words)}</h3>
      {common !== undefined && <p className={styles.order}>{orderText(common, words, language)}</p>}
      {alignment?.estimatedShare !== undefined && (
        <p className={styles.order}>{estimatedText(alignment.estimatedShare, words, language)}</p>
      )}
      <ul>
        {shown.map((part, index) => (
          <li key={part.locality}>
            <span>
              {index > 0 && alignment?.how === "merged" && <span aria-hidden="true">+ </span>}
              {part.name}
              {part.share === "partial" && (
                <small className={styles.part}>{shareText(part, words, language)}</small>
              )}
              {(common === undefined || keyOf(part) !== keyOf(common)) && (
                <small className={styles.partOrder}>{orderText(part, words, language)}</small>
              )}
            </span>
            <button
              type="button"
              className={part.rollup !== undefined && isKnown(part.rollup.value) ? "num" : styles.missing}
              onClick={() => onOpen({ ...cell, locality: part.locality })}
            >
              {formatValue(part.rollup?.value ?? missing("not-reported"), style)}
              <span className="visually-hidden">, {words.figure.open}</span>
            </button>
          </li>
        ))}
      </ul>
      {parts.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {words.figure.moreUnits(parts.length - shown.length)}
        </button>
      )}
    </section>
  );
}

function estimatedText(share: number, words: Words, language: "vi" | "en"): string {
  if (share > 0.9995) return words.figure.estimatedWhole;
  return words.figure.estimatedShare(formatPercent(100 * share, { language }));
}

type How = "same" | "merged" | "estimated" | "bounds" | undefined;

function titleOf(how: How, count: number, words: Words): string {
  if (how === undefined) return words.figure.neededFrom(count);
  return words.figure.madeFrom[how](count);
}

/** By what share, and by what it is measured; only "a part" where that is not known. */
function shareText({ weight, weightBasis }: AlignedPart, words: Words, language: "vi" | "en"): string {
  if (weight === undefined) return words.figure.aPart;
  const basis = weightBasis ?? "";
  const named = Object.hasOwn(words.figure.bases, basis)
    ? words.figure.bases[basis as keyof Words["figure"]["bases"]]
    : basis;
  return words.figure.partBy(formatPercent(100 * weight, { language }), named);
}

type Order = Pick<AlignedPart, "acts" | "on">;

/** By which acts and from which day most of them went over: said once, and beside the others theirs. */
function commonOrder(parts: readonly AlignedPart[]): Order | undefined {
  const counts = new Map<string, { readonly order: Order; count: number }>();
  for (const part of parts) {
    const counted = counts.get(keyOf(part)) ?? { order: part, count: 0 };
    counted.count += 1;
    counts.set(keyOf(part), counted);
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  return most !== undefined && (most.count > 1 || parts.length === 1) ? most.order : undefined;
}

function keyOf({ acts, on }: Order): string {
  return [on, ...acts].join(" ");
}

function orderText({ acts, on }: Order, words: Words, language: "vi" | "en"): string {
  const day = on === undefined ? undefined : formatDate(on, language);
  return words.figure.order(acts.join(", "), day);
}
