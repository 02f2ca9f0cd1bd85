import { formatDate } from "@sosanh/chart/words/number-text";
import type { Metric, MetricGroup } from "@sosanh/core/figures/metric";
import type { IsoDate } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Overview } from "@sosanh/core/reviews/overview";
import type { ReactNode } from "react";
import controls from "../../ui/controls.module.css";
import { NoneKnown } from "../../ui/known-day.tsx";
import type { MetricLine } from "../../ui/metric-lines.ts";
import { headlineLines, isCurrent, metricLines } from "../../ui/metric-lines.ts";
import { Notice } from "../../ui/notice.tsx";
import { FrameLink, Successors } from "../../ui/unit-notes.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import { EarlierTable } from "./earlier-table.tsx";
import { endOf, headlineSentence } from "./headline-sentence.ts";
import { KpiRow } from "./kpi-row.tsx";
import { MetricTable } from "./metric-table.tsx";
import { Movers } from "./movers.tsx";
import { NotReported } from "./not-reported.tsx";
import styles from "./overview.module.css";
import { Ranking } from "./ranking.tsx";

const bigFigures = 5;

interface Props {
  readonly overview: Overview;
  readonly groups: readonly MetricGroup[];
  readonly metrics: readonly Metric[];
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly placeName: string;
  /** Shown beside sparse real figures: the way to the illustrative ones. */
  readonly invitation?: ReactNode;
}

/** The sentence of the year, the big figures, every metric, and beside them who leads and who is missing. */
export function OverviewBody({ overview, groups, metrics, year, onYear, placeName, invitation }: Props) {
  const words = useWords();
  const language = useLanguage();
  const lines = metricLines(overview.comparison, year);
  const current = lines.filter(isCurrent);
  const earlier = lines.filter((line) => !isCurrent(line) && line.latest !== undefined);
  const byCode = (codes: readonly string[]) =>
    codes
      .map((code) => current.find((line) => line.metric.code === code))
      .filter((line) => line !== undefined);
  const big = headlineLines(lines, overview.headline, bigFigures);
  const moved = current.some((line) => line.current !== undefined && isKnown(line.current.change));
  return (
    <>
      <h1>{headlineSentence({ overview, lines, year, placeName, language, words })}</h1>
      {current.length === 0 && (
        <NoFigures
          lines={lines}
          ended={endOf(overview, year)}
          {...{ year, onYear, placeName }}
          place={overview.comparison.localities[0]?.uid}
          asKnown={overview.comparison.view.asKnown}
        />
      )}
      {big.length > 0 && <KpiRow lines={big} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          {current.length > 0 && (
            <MetricTable lines={current} groups={groups} comparison={overview.comparison} year={year} />
          )}
          {earlier.length > 0 && <EarlierTable lines={earlier} />}
        </div>
        <div className={styles.column}>
          {moved && (
            <div className={styles.moverPair}>
              <Movers
                lines={byCode(overview.rose)}
                title={words.overview.rose}
                none={words.overview.noRise}
              />
              <Movers
                lines={byCode(overview.fell)}
                title={words.overview.fell}
                none={words.overview.noFall}
              />
            </div>
          )}
          {overview.ranking !== undefined && <Ranking ranking={overview.ranking} year={year} />}
          {overview.notReported.length > 0 && <NotReported overview={overview} metrics={metrics} />}
          {invitation}
        </div>
      </div>
    </>
  );
}

/** A year without figures says so, and whether the place was gone by then, and leads to the years that have some. */
function NoFigures(props: {
  lines: readonly MetricLine[];
  year: number;
  onYear: (year: number) => void;
  placeName: string;
  ended: string | undefined;
  place: LocalityUid | undefined;
  asKnown: IsoDate | undefined;
}) {
  const { lines, year, onYear, placeName, ended, place, asKnown } = props;
  const words = useWords();
  const language = useLanguage();
  const years = [
    ...new Set(
      lines.flatMap((line) =>
        line.rows.flatMap((row) => (row !== undefined && isKnown(row.value) ? [row.period.year] : [])),
      ),
    ),
  ].toSorted((a, b) => b - a);
  return (
    <Notice
      title={
        ended === undefined
          ? words.overview.noData(placeName, year)
          : words.overview.ended(formatDate(ended, language), year)
      }
      actions={
        <>
          {ended !== undefined && <FrameLink to="today" button />}
          {years.slice(0, 6).map((y) => (
            <button key={y} type="button" className={controls.button} onClick={() => onYear(y)}>
              {words.year.of(y)}
            </button>
          ))}
        </>
      }
    >
      {ended !== undefined && place !== undefined && <Successors place={place} />}
      {ended === undefined && <NoneKnown asKnown={asKnown} />}
      {years.length > 0 && words.overview.nearYears}
    </Notice>
  );
}
