import type { Comparison, ComparisonRow } from "@sosanh/core/comparison";
import { isKnown } from "@sosanh/core/value";
import { useState } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { CompareLink } from "./compare-link.tsx";
import { FigureOf } from "./figure-slot.tsx";
import styles from "./overview.module.css";
import { valueText } from "./row-words.ts";
import { SourceLine } from "./source-line.tsx";

const atFirst = 12;

/** The units below the place on one metric: bars from zero, those without a number last and hatched. */
export function Ranking({ ranking, year }: { ranking: Comparison; year: number }) {
  const words = useWords();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const metric = ranking.metrics[0];
  if (metric === undefined) return null;
  const rows = ranking.rows.filter((row) => row.period.year === year);
  const ranked = rankedRows(rows);
  const knownCount = ranked.filter((row) => isKnown(row.value)).length;
  const most = Math.max(0, ...ranked.map((row) => (isKnown(row.value) ? row.value.value : 0)));
  const shown = all ? ranked : ranked.slice(0, atFirst);
  const parent = ranking.localities.find((l) => l.parent !== undefined)?.parent;
  const nameOf = (row: ComparisonRow) => ranking.localities.find((l) => l.uid === row.locality)?.shortName;
  return (
    <Card
      title={words.overview.ranking(metric.name[language], year)}
      subtitle={`${metric.unit[language]} · ${words.overview.rankingNote(knownCount, ranked.length)}`}
      badges={ranking.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      foot={
        <>
          {parent !== undefined && (
            <CompareLink
              metric={metric.code}
              places={`${parent}/*`}
              years={{ from: year - 1, to: year }}
              asBars={true}
            >
              {words.overview.compareAll}
            </CompareLink>
          )}{" "}
          <SourceLine comparison={ranking} />
        </>
      }
    >
      <ol className={styles.ranking}>
        {shown.map((row) => (
          <li key={row.locality}>
            <span className={styles.rankName}>{nameOf(row) ?? row.locality}</span>
            {isKnown(row.value) ? (
              <>
                <svg
                  className={styles.rankBar}
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
        ))}
      </ol>
      {ranked.length > atFirst && (
        <button type="button" className={styles.textButton} onClick={() => setAll(!all)}>
          {all ? words.overview.showLess : words.overview.showAll(ranked.length)}
        </button>
      )}
    </Card>
  );
}

/** Largest first; the ones without a number follow, in the order given. */
function rankedRows(rows: readonly ComparisonRow[]): readonly ComparisonRow[] {
  const size = (row: ComparisonRow) => (isKnown(row.value) ? row.value.value : Number.NEGATIVE_INFINITY);
  return rows.toSorted((a, b) => (size(a) === size(b) ? 0 : size(b) - size(a)));
}
