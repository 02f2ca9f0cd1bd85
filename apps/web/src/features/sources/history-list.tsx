import { formatValue } from "@sosanh/chart/words/number-text";
import { say } from "@sosanh/chart/words/words";
import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Source } from "@sosanh/core/figures/source";
import { officeTitle } from "../../ui/office-text.ts";
import { useLanguage } from "../../words/words.tsx";
import { DecisionLine } from "./decision-line.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";

/** Everything that was ever recorded for a cell, the newest first: value, state, when, by whom, why, from what. */
export function HistoryList(props: {
  readonly history: readonly FigureRevision[];
  /** The one that counts. */
  readonly standing: FigureRevision | undefined;
  readonly metric: Metric;
  readonly sources: readonly Source[];
}) {
  const { history, standing, metric, sources } = props;
  const language = useLanguage();
  const words = evidenceWords(language);
  const titleOf = (id: string) => officeTitle(sources.find((s) => s.id === id)?.title ?? id, language);
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  return (
    <details className={styles.history}>
      <summary>{words.history(history.length)}</summary>
      <ol>
        {history.map((revision) => {
          const { observation } = revision;
          const { state, citation } = observation;
          return (
            <li
              key={`${observation.revision} ${state} ${citation.source} ${revision.publishedAt}`}
              data-state={state}
            >
              <p>
                <b>
                  {state === "held" || state === "withdrawn"
                    ? words.states[state]
                    : formatValue(observation.value, style)}
                </b>
                {state === "alternative" && ` · ${words.states[state]}`}
                {state === "published" &&
                  ` · ${revision === standing ? words.states.published : words.earlier}`}
              </p>
              <DecisionLine revision={revision} metric={metric} withFirst />
              <p className="note">{say(language, "source", { sources: titleOf(citation.source) })}</p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
