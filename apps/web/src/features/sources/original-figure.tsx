import { formatValue } from "@sosanh/chart/words/number-text";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Source } from "@sosanh/core/figures/source";
import { useLanguage } from "../../words/words.tsx";
import type { CellHistory } from "./cell-history.ts";
import { DecisionLine } from "./decision-line.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";
import { RevisionBlock } from "./revision-block.tsx";

interface Props {
  readonly original: NonNullable<CellHistory["original"]>;
  /** Whether what stands now is a withdrawal, not a figure. */
  readonly isWithdrawn: boolean;
  readonly metric: Metric;
  readonly sources: readonly Source[];
}

/** The figure as its document says it, under how often it was changed since, by whom and why. */
export function OriginalFigure({ original, isWithdrawn, metric, sources }: Props) {
  const language = useLanguage();
  const words = evidenceWords(language);
  const { revision, since } = original;
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  const corrections = since.filter(({ observation }) => observation.state === "published").length;
  const count = corrections + (isWithdrawn ? 0 : 1);
  return (
    <>
      <h3 className={styles.section}>{words.original(revision.document?.name ?? "", count)}</h3>
      {since.map((change) => {
        const { observation, publishedAt } = change;
        return (
          <div key={`${observation.revision} ${publishedAt}`} className={styles.between}>
            <b>
              {observation.state === "withdrawn"
                ? words.states.withdrawn
                : formatValue(observation.value, style)}
            </b>
            <DecisionLine revision={change} metric={metric} />
          </div>
        );
      })}
      <RevisionBlock {...{ revision, metric, sources }} withValue />
    </>
  );
}
