import { word } from "@sosanh/chart/words/words";
import type { Metric } from "@sosanh/core/figures/metric";
import type { Overview } from "@sosanh/core/reviews/overview";
import type { ReportingState } from "@sosanh/core/reviews/reporting-state";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import { Card } from "../../ui/card.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";

const atFirst = 6;
/** Up to so many missing metrics are named; of more the count says enough. */
const named = 2;

/** The units below the place that have not reported everything, the emptiest first, with what is missing and why. */
export function NotReported({ overview, metrics }: { overview: Overview; metrics: readonly Metric[] }) {
  const words = useWords();
  const [all, setAll] = useState(false);
  const { notReported, children } = overview;
  const shown = all ? notReported : notReported.slice(0, atFirst);
  return (
    <Card title={words.overview.notReported(notReported.length, children)}>
      <ul className={styles.late}>
        {shown.map((state) => (
          <li key={state.locality}>
            <span className={`hatch ${styles.swatch}`} />
            <strong>{state.name}</strong>
            <span className={styles.lateCount}>
              {words.overview.reportedOf(state.reported, state.expected)}
            </span>
            <MissingText state={state} metrics={metrics} />
          </li>
        ))}
      </ul>
      {notReported.length > atFirst && (
        <button type="button" className={styles.textButton} onClick={() => setAll(!all)}>
          {all ? words.overview.showLess : words.overview.showAll(notReported.length)}
        </button>
      )}
      <CoverageLink overview={overview} />
    </Card>
  );
}

/** Leads to the board with every unit, metric and reason. */
function CoverageLink({ overview }: { overview: Overview }) {
  const words = useWords();
  const search: Search = useSearch({ strict: false });
  const { localities, years } = overview.comparison;
  const year = years.at(-1);
  const board = {
    ...keptWords(search),
    p: localities[0]?.uid,
    y: year === undefined ? undefined : `${year}`,
  };
  return (
    <Link to="/do-phu" search={board} className={styles.textButton}>
      {words.overview.coverageBoard}
    </Link>
  );
}

function MissingText({ state, metrics }: { state: ReportingState; metrics: readonly Metric[] }) {
  const language = useLanguage();
  const reasons = [...new Set(state.missing.map((m) => m.reason))];
  const reason = reasons.map((r) => word(language, `missing.${r}`)).join(", ");
  const names = state.missing.map(
    (m) => metrics.find((x) => x.code === m.metric)?.name[language] ?? m.metric,
  );
  return (
    <span className={styles.lateReason} title={names.join("; ")}>
      {reason}
      {names.length <= named && `: ${names.join(", ")}`}
    </span>
  );
}
