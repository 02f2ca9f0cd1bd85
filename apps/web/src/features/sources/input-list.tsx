import { formatValue } from "@sosanh/chart/words/number-text";
import type { FigureEvidence, FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { isKnown } from "@sosanh/core/figures/value";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../trpc.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";
import { lackingUnits } from "./lacking-units.ts";

interface Props {
  readonly evidence: FigureEvidence;
  readonly metrics: readonly Metric[];
  readonly onOpen: (figure: FigureKey) => void;
  readonly open: boolean;
}

const atFirst = 12;

/** What a derived figure was computed from; each is a figure again and opens its own source. */
export function InputList({ evidence, metrics, onOpen, open }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const { key, inputs } = evidence;
  const ofChildren = inputs.some((input) => input.locality !== key.locality);
  const children = useQuery(
    trpc.localities.children.queryOptions(
      { uid: key.locality, on: periodEnd(key.period) },
      { enabled: ofChildren },
    ),
  );
  const names = new Map(children.data?.map((child) => [child.uid, child.name]));
  const shown = all ? inputs : inputs.slice(0, atFirst);
  const { rollup } = evidence;
  const isSum = ofChildren && rollup?.origin === "derived";
  const lacking = lackingUnits(children.data ?? [], inputs, isSum ? rollup.coverage : undefined);
  return (
    <details className={styles.inputs} open={open}>
      <summary>{words.figure.inputs(inputs.length)}</summary>
      <ul>
        {shown.map((input) => {
          const metric = metrics.find((m) => m.code === input.metric);
          const name =
            input.locality === key.locality
              ? (metric?.name[language] ?? input.metric)
              : (names.get(input.locality) ?? (children.isPending ? "…" : input.locality));
          const style = {
            language,
            decimals: metric?.decimals ?? 0,
            unit: input.metric === key.metric ? "" : (metric?.unit[language] ?? ""),
          };
          return (
            <li key={`${input.metric}·${input.locality}`}>
              <span>
                {name}
                <InputPart input={input} />
              </span>
              <button
                type="button"
                className={isKnown(input.value) ? "num" : styles.missing}
                onClick={() => onOpen({ ...key, metric: input.metric, locality: input.locality })}
              >
                {formatValue(input.value, style)}
                <span className="visually-hidden">, {words.figure.open}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {inputs.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {words.figure.moreInputs(inputs.length - shown.length)}
        </button>
      )}
      {lacking.length > 0 && (
        <details>
          <summary>{evidenceWords(language).lacking(lacking.length)}</summary>
          <p className={styles.order}>{lacking.map(({ name }) => name).join(", ")}</p>
        </details>
      )}
    </details>
  );
}

/** How many units stand behind one of the figures, where it is not whole. */
function InputPart({ input }: { input: Rollup }) {
  const words = useWords();
  const { value, complete, coverage } = input;
  if (!isKnown(value) || complete || coverage === undefined) return null;
  const { reported, expected } = coverage;
  return (
    <small className={styles.part}>
      {reported < expected ? words.figure.inputPart(reported, expected) : words.figure.inputIncomplete}
    </small>
  );
}
