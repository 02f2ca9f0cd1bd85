import { formatShort } from "@sosanh/chart/words/number-text";
import { say, word } from "@sosanh/chart/words/words";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { Badge } from "../../ui/badge.tsx";
import { CoverageBadge } from "../../ui/coverage-badge.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import type { MetricLine } from "../../ui/metric-lines.ts";
import { isCurrent, sparkValues } from "../../ui/metric-lines.ts";
import { movementOf } from "../../ui/movement.ts";
import { CautionMark, MovementText } from "../../ui/movement-text.tsx";
import { attainmentText, cautionText, valueText } from "../../ui/row-words.ts";
import { Sparkline } from "../../ui/sparkline.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import kpi from "./kpi.module.css";
import styles from "./overview.module.css";

/** Beyond so many characters the number needs the sparkline's room. */
const longNumber = 6;

/** The figures of the year that weigh most, big; one of an earlier year says which. */
export function KpiRow({ lines }: { lines: readonly MetricLine[] }) {
  return (
    <ul className={kpi.kpis} data-count={lines.length} style={{ "--kpi-columns": lines.length }}>
      {lines.map((line) => (
        <li key={line.metric.code} className={kpi.kpi}>
          <Kpi line={line} />
        </li>
      ))}
    </ul>
  );
}

function Kpi({ line }: { line: MetricLine }) {
  const words = useWords();
  const language = useLanguage();
  const { metric, latest } = line;
  if (latest === undefined || !isKnown(latest.value)) return null;
  const long = valueText(latest, metric, language).length > longNumber;
  const movement = movementOf(latest, metric, language);
  const caution = cautionText(latest, language);
  return (
    <>
      <div className={kpi.name}>
        <span>{metric.name[language]}</span>
        {!isCurrent(line) && <Badge tone="coverage">{words.year.of(latest.period.year)}</Badge>}
        {latest.estimate && <Badge tone="estimate">{word(language, "estimate")}</Badge>}
      </div>
      <div className={kpi.main}>
        <p className={kpi.value} data-long={long}>
          <FigureOf row={latest}>
            <Big line={line} />
          </FigureOf>{" "}
          <span className={kpi.unit}>{metric.unit[language]}</span>
        </p>
        <Sparkline values={sparkValues(line)} tone="mine" width={long ? 52 : 72} height={30} />
      </div>
      <p className={kpi.change}>
        {movement === undefined ? (
          <span className={styles.muted}>
            {isCurrent(line) ? missingChange(line, language) : words.overview.latest(latest.period.year)}
          </span>
        ) : (
          <>
            <FigureOf row={latest}>
              <MovementText movement={movement}>
                {words.overview.comparedWith(latest.period.year - 1)}
              </MovementText>
            </FigureOf>
            {caution !== undefined && <CautionMark reasons={caution} />}
            {latest.matched !== undefined && (
              <span className={kpi.matched}>
                {words.overview.matched(latest.matched.children, latest.matched.of, latest.matched.partly)}
              </span>
            )}
          </>
        )}
      </p>
      <Foot row={latest} />
    </>
  );
}

/** How much of the target was reached, over which units, and how many stand behind the figure. */
function Foot({ row }: { row: ComparisonRow }) {
  const words = useWords();
  const attained = attainmentText(row, useLanguage());
  return (
    <div className={kpi.foot}>
      <span>
        {attained === undefined ? (
          <span className={styles.muted}>{words.overview.noTargetLong}</span>
        ) : (
          <>
            {words.overview.attained} <strong>{attained}</strong> {words.overview.ofTarget}
            {row.attainmentMatched !== undefined && (
              <span className={kpi.attainedOver}>
                {words.overview.attainedOver(row.attainmentMatched.children, row.attainmentMatched.of)}
              </span>
            )}
          </>
        )}
      </span>
      <CoverageBadge row={row} />
    </div>
  );
}

/** The number as it is; a million and more is cut short here, with the full one in the table and on the click. */
function Big({ line }: { line: MetricLine }) {
  const language = useLanguage();
  const { metric, latest } = line;
  if (latest === undefined || !isKnown(latest.value)) return null;
  const full = valueText(latest, metric, language);
  if (Math.abs(latest.value.value) < 1e7) return full;
  const mark = full.match(/^\D+/)?.[0] ?? "";
  return (
    <span title={full}>
      {mark}
      {formatShort(latest.value.value, { language, decimals: metric.decimals })}
    </span>
  );
}

/** Why there is no change to show: "năm 2023 chưa báo cáo". */
function missingChange(line: MetricLine, language: Language): string {
  const { current } = line;
  if (current === undefined || isKnown(current.change)) return "";
  const reason = word(language, `missing.${current.change.missing}`);
  return `${say(language, "chart.year", { year: current.period.year - 1 })}: ${reason}`;
}
