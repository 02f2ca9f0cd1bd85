import type { DataKind } from "@sosanh/core/figures/observation";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Target } from "@sosanh/core/figures/target";
import { useState } from "react";
import controls from "../../ui/controls.module.css";
import { periodText } from "../../ui/period-text.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { useFigureNames } from "./figure-names.ts";
import styles from "./sources-page.module.css";
import { targetText } from "./target-list.tsx";

const atFirst = 60;

/** What a source says was to be reached. */
export function SourceTargets({ targets, data }: { targets: readonly Target[]; data: DataKind }) {
  const words = useWords();
  const language = useLanguage();
  const [most, setMost] = useState(atFirst);
  const shown = targets.slice(0, most);
  const names = useFigureNames(shown, data);
  return (
    <section className={styles.targets}>
      <h2>{words.sources.targets}</h2>
      <ul>
        {shown.map((target, index) => (
          <li key={index}>
            {names.metric(target.metric)?.name[language] ?? target.metric} ·{" "}
            {names.place(target.locality, periodEnd(target.period))} · {periodText(target.period, language)}:{" "}
            <strong>{targetText({ target, metric: names.metric(target.metric), words, language })}</strong>
            {target.setBy !== undefined && <> ({words.figure.setBy(target.setBy)})</>}
          </li>
        ))}
      </ul>
      {targets.length > shown.length && (
        <button type="button" className={controls.button} onClick={() => setMost(most + 4 * atFirst)}>
          {words.sources.more}
        </button>
      )}
    </section>
  );
}
