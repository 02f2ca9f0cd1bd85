import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { MetricGroup } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { Fragment } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Bullet } from "../../ui/bullet.tsx";
import { Card } from "../../ui/card.tsx";
import { CompareLink } from "../../ui/compare-link.tsx";
import { CoverageBadge } from "../../ui/coverage-badge.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import type { MetricLine } from "../../ui/metric-lines.ts";
import { sparkValues } from "../../ui/metric-lines.ts";
import table from "../../ui/metric-table.module.css";
import { movementOf } from "../../ui/movement.ts";
import { CautionMark, ChangeBase } from "../../ui/movement-text.tsx";
import { cautionText, valueText } from "../../ui/row-words.ts";
import { SourceLine } from "../../ui/source-line.tsx";
import { Sparkline } from "../../ui/sparkline.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";

/** Every metric with a number for the year, in the catalogue's groups: before, now, change, target, coverage. */
export function MetricTable(props: {
  lines: readonly MetricLine[];
  groups: readonly MetricGroup[];
  comparison: Comparison;
  year: number;
}) {
  const { lines, groups, comparison, year } = props;
  const words = useWords();
  const language = useLanguage();
  const from = comparison.years[0] ?? year;
  const [better, isBetter, worse, isWorse] = words.overview.legend;
  const targets = lines.some((line) => line.current !== undefined && isKnown(line.current.attainment));
  const grouped = [...new Set(lines.map((line) => line.metric.group))].map((code) => ({
    code,
    name: groups.find((group) => group.code === code)?.name[language] ?? "",
    lines: lines.filter((line) => line.metric.group === code),
  }));
  return (
    <Card
      title={words.overview.allMetrics(from, year)}
      subtitle={
        <>
          <span className={styles.better}>{better}</span>
          {isBetter}
          <span className={styles.worse}>{worse}</span>
          {isWorse}
        </>
      }
      badges={comparison.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      foot={
        <>
          {lines.some((line) => line.current?.matched !== undefined) && `${words.overview.matchedNote} `}
          <SourceLine comparison={comparison} />
        </>
      }
    >
      <section
        className={table.scroll}
        aria-label={`${words.overview.metric}: ${words.overview.allMetrics(from, year)}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
        tabIndex={0}
      >
        <table className={`${table.table} ${table.cards}`}>
          <Head year={year} withTarget={targets} />
          <tbody>
            {grouped.map(({ code, name, lines: inGroup }) => (
              <Fragment key={code}>
                {grouped.length > 1 && name !== "" && (
                  <tr className={table.groupRow}>
                    <th scope="colgroup" colSpan={targets ? 8 : 7}>
                      {name}
                    </th>
                  </tr>
                )}
                {inGroup.map((line) => (
                  <LineRow key={line.metric.code} line={line} withTarget={targets} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

function Head({ year, withTarget }: { year: number; withTarget: boolean }) {
  const words = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{words.overview.metric}</th>
        <th scope="col" className={table.sparkCell}>
          {words.overview.trend}
        </th>
        <th scope="col" className="num">
          {year - 1}
        </th>
        <th scope="col" className="num">
          {year}
        </th>
        <th scope="col" className="num">
          {words.overview.change}
        </th>
        <th scope="col" className="num">
          {words.overview.percent}
        </th>
        {withTarget && <th scope="col">{words.overview.target}</th>}
        <th scope="col" className="num">
          {words.overview.coverage}
        </th>
      </tr>
    </thead>
  );
}

function LineRow({ line, withTarget }: { line: MetricLine; withTarget: boolean }) {
  const words = useWords();
  const language = useLanguage();
  const { metric, current, previous } = line;
  const movement = movementOf(current, metric, language);
  const caution = cautionText(current, language);
  return (
    <tr>
      <th scope="row">
        <LinkedName line={line} />
        <span className={table.rowUnit}>{metric.unit[language]}</span>
      </th>
      <td className={table.sparkCell}>
        <Sparkline values={sparkValues(line)} />
      </td>
      <ValueCell line={line} row={previous} before />
      <ValueCell line={line} row={current} />
      <td className="num">
        {movement !== undefined && (
          <span className={table.tone} data-tone={movement.tone}>
            {caution !== undefined && <CautionMark reasons={caution} />} {movement.amount}
          </span>
        )}
        {movement !== undefined && current !== undefined && <ChangeBase row={current} />}
        {movement === undefined && current?.comparability.verdict === "not-comparable" && (
          <span className={styles.muted}>{caution}</span>
        )}
      </td>
      <td className="num">
        {movement !== undefined && (
          <span className={table.tone} data-tone={movement.tone}>
            {movement.percent ?? (movement.unit === undefined ? "" : words.overview.pointUnit)}
          </span>
        )}
      </td>
      {withTarget && (
        <td className={table.bulletCell} data-none={current === undefined || !isKnown(current.attainment)}>
          <Bullet row={current} />
        </td>
      )}
      <td className="num">{current !== undefined && <CoverageBadge row={current} short />}</td>
    </tr>
  );
}

/** The metric's name, leading to its line over the years shown. */
function LinkedName({ line }: { line: MetricLine }) {
  const language = useLanguage();
  const { metric, rows } = line;
  const [first, last] = [rows.find((r) => r !== undefined), rows.findLast((r) => r !== undefined)];
  const name = metric.name[language];
  if (first === undefined || last === undefined) return name;
  const years = { from: first.period.year, to: last.period.year };
  return (
    <CompareLink metric={metric.code} places={first.locality} years={years}>
      {name}
    </CompareLink>
  );
}

function ValueCell(props: { line: MetricLine; row: ComparisonRow | undefined; before?: boolean }) {
  const { line, row, before = false } = props;
  const language = useLanguage();
  if (row === undefined) return <td className={`num ${before ? table.before : ""}`} />;
  if (!isKnown(row.value)) {
    return (
      <td className={`${table.missingCell} ${before ? table.before : ""}`}>
        <span className={`hatch ${styles.swatch}`} />
        {valueText(row, line.metric, language)}
      </td>
    );
  }
  return (
    <td className={`num ${before ? `${table.past} ${table.before}` : table.strong}`}>
      <FigureOf row={row}>{valueText(row, line.metric, language)}</FigureOf>
    </td>
  );
}
