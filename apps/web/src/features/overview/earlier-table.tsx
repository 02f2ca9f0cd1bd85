import { Card } from "../../ui/card.tsx";
import { CoverageBadge } from "../../ui/coverage-badge.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import type { MetricLine } from "../../ui/metric-lines.ts";
import { sparkValues } from "../../ui/metric-lines.ts";
import table from "../../ui/metric-table.module.css";
import { movementOf } from "../../ui/movement.ts";
import { CautionMark, ChangeBase, MovementText } from "../../ui/movement-text.tsx";
import { cautionText, valueText } from "../../ui/row-words.ts";
import { Sparkline } from "../../ui/sparkline.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";

/** Metrics with no number for the chosen year, at the last year that has one, which is always named. */
export function EarlierTable({ lines }: { lines: readonly MetricLine[] }) {
  const words = useWords();
  return (
    <Card
      title={words.overview.earlier}
      foot={lines.some((line) => line.latest?.matched !== undefined) && words.overview.matchedNote}
    >
      <section
        className={table.scroll}
        aria-label={`${words.overview.metric}: ${words.overview.earlier}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
        tabIndex={0}
      >
        <table className={`${table.table} ${table.cards}`}>
          <thead>
            <tr>
              <th scope="col">{words.overview.metric}</th>
              <th scope="col" className={table.sparkCell}>
                {words.overview.trend}
              </th>
              <th scope="col" className="num">
                {words.year.label}
              </th>
              <th scope="col" className="num">
                {words.sources.value}
              </th>
              <th scope="col" className="num">
                {words.overview.change}
              </th>
              <th scope="col" className="num">
                {words.overview.coverage}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <EarlierRow key={line.metric.code} line={line} />
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

function EarlierRow({ line }: { line: MetricLine }) {
  const language = useLanguage();
  const { metric, latest } = line;
  if (latest === undefined) return null;
  const movement = movementOf(latest, metric, language);
  const caution = cautionText(latest, language);
  return (
    <tr>
      <th scope="row">
        {metric.name[language]}
        <span className={table.rowUnit}>{metric.unit[language]}</span>
      </th>
      <td className={table.sparkCell}>
        <Sparkline values={sparkValues(line)} />
      </td>
      <td className={`num ${table.past}`}>{latest.period.year}</td>
      <td className={`num ${table.strong}`}>
        <FigureOf row={latest}>{valueText(latest, metric, language)}</FigureOf>
      </td>
      <td className="num">
        {movement !== undefined && (
          <span className={styles.moved}>
            {caution !== undefined && <CautionMark reasons={caution} />}
            <MovementText movement={movement} />
            <ChangeBase row={latest} />
          </span>
        )}
        {movement === undefined && latest.comparability.verdict === "not-comparable" && (
          <span className={styles.muted}>{caution}</span>
        )}
      </td>
      <td className="num">
        <CoverageBadge row={latest} short />
      </td>
    </tr>
  );
}
