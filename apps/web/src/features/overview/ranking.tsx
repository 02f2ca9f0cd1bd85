import type { Comparison } from "@sosanh/core/comparison/comparison";
import { useState } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { CompareLink } from "../../ui/compare-link.tsx";
import { SourceLine } from "../../ui/source-line.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";
import { RankingRow } from "./ranking-row.tsx";
import { rankingRows } from "./ranking-rows.ts";

const atFirst = 12;

/**
 * The units below the place on one metric: bars from zero; after them those whose figure says little of the unit, with
 * hollow bars, and those without a number.
 */
export function Ranking({ ranking, year }: { ranking: Comparison; year: number }) {
  const words = useWords();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const metric = ranking.metrics[0];
  if (metric === undefined) return null;
  const { ranked, rest, whole, most, nameOf } = rankingRows(ranking, year);
  const count = ranked.length + rest.length;
  const first = all ? ranked : ranked.slice(0, atFirst);
  const after = all ? rest : rest.slice(0, Math.max(0, atFirst - ranked.length));
  const parent = ranking.localities.find((l) => l.parent !== undefined)?.parent;
  return (
    <Card
      title={words.overview.ranking(metric.name[language], year)}
      subtitle={`${metric.unit[language]} · ${words.overview.rankingNote(whole, count)}`}
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
        {first.map((row) => (
          <RankingRow key={row.locality} name={nameOf(row)} {...{ row, metric, most }} />
        ))}
      </ol>
      {after.length > 0 && (
        <>
          <h3 className={styles.notEnough}>{words.overview.notEnough}</h3>
          <ul className={styles.ranking}>
            {after.map((row) => (
              <RankingRow key={row.locality} name={nameOf(row)} {...{ row, metric, most }} />
            ))}
          </ul>
        </>
      )}
      {count > atFirst && (
        <button type="button" className={styles.textButton} onClick={() => setAll(!all)}>
          {all ? words.overview.showLess : words.overview.showAll(count)}
        </button>
      )}
    </Card>
  );
}
