import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { FigureOf } from "../../ui/figure-slot.tsx";
import { valueText } from "../../ui/row-words.ts";
import { isUnsure } from "../../ui/standing.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";

/** One unit of a ranking: its name, how many units below it stand behind the figure, the bar and the number. */
export function RankingRow(props: { row: ComparisonRow; metric: Metric; name: string; most: number }) {
  const { row, metric, name, most } = props;
  const language = useLanguage();
  return (
    <li>
      <span className={styles.rankName}>
        {name}
        <Part row={row} />
      </span>
      {isKnown(row.value) ? (
        <>
          <svg
            className={styles.rankBar}
            data-unsure={isUnsure(row)}
            viewBox="0 0 100 10"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect width={most === 0 ? 0 : (Math.max(row.value.value, 0) / most) * 100} height="10" />
          </svg>
          <span className={`num ${styles.rankValue}`}>
            <FigureOf row={row}>{valueText(row, metric, language)}</FigureOf>
          </span>
        </>
      ) : (
        <span className={styles.rankMissing}>
          <span className={`hatch ${styles.swatch}`} />
          {valueText(row, metric, language)}
        </span>
      )}
    </li>
  );
}

function Part({ row }: { row: ComparisonRow }) {
  const words = useWords();
  const { value, complete, coverage } = row;
  if (!isKnown(value) || complete || coverage === undefined) return null;
  const { reported, expected } = coverage;
  return (
    <span className={styles.rankPart}>
      {reported < expected ? words.overview.partial(reported, expected) : words.overview.incompleteBelow}
    </span>
  );
}
