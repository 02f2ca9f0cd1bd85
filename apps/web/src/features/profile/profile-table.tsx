import type { ComparedLocality, Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricCode, MetricGroup } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { Fragment } from "react";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import table from "../../ui/metric-table.module.css";
import { SourceLine } from "../../ui/source-line.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./profile.module.css";
import type { ProfileLine } from "./profile-lines.ts";
import { ProfileRow } from "./profile-row.tsx";
import { profileWords } from "./profile-words.ts";

interface Props {
  readonly comparison: Comparison;
  readonly groups: readonly MetricGroup[];
  readonly lines: readonly ProfileLine[];
  readonly second: ComparedLocality | undefined;
  readonly year: number;
  /** The metric whose chart is shown below. */
  readonly chosen: MetricCode;
  readonly onChoose: (metric: MetricCode) => void;
}

/** All metrics of the place in their groups: value, change, target, rank, trend, and the second place's beside. */
export function ProfileTable(props: Props) {
  const { comparison, groups, lines, second, year, chosen, onChoose } = props;
  const language = useLanguage();
  const words = useWords();
  const own = profileWords(language);
  const grouped = [...new Set(lines.map((line) => line.metric.group))].map((code) => ({
    code,
    name: groups.find((group) => group.code === code)?.name[language] ?? "",
    lines: lines.filter((line) => line.metric.group === code),
  }));
  const targets = lines.some((line) => isKnown(line.shown.attainment));
  const columns = (second === undefined ? 6 : 8) + (targets ? 1 : 0);
  return (
    <Card
      title={own.metrics(lines.length, year)}
      subtitle={own.trendHelp}
      badges={comparison.illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      foot={
        <>
          {lines.some((line) => line.shown.matched !== undefined) && `${words.overview.matchedNote} `}
          <SourceLine comparison={comparison} />
        </>
      }
    >
      <section
        className={table.scroll}
        aria-label={`${own.metric}: ${own.metrics(lines.length, year)}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard.
        tabIndex={0}
      >
        <table className={`${table.table} ${table.cards} ${styles.table}`}>
          <Head
            second={second}
            withTarget={targets}
            // A head that named the year would claim it for the earlier figures as well.
            year={lines.every((line) => line.shown.period.year === year) ? year : undefined}
            place={comparison.localities[0]?.name ?? ""}
          />
          <tbody>
            {grouped.map(({ code, name, lines: inGroup }) => (
              <Fragment key={code}>
                {grouped.length > 1 && name !== "" && (
                  <tr className={table.groupRow}>
                    <th scope="colgroup" colSpan={columns}>
                      {name}
                    </th>
                  </tr>
                )}
                {inGroup.map((line) => (
                  <ProfileRow
                    key={line.metric.code}
                    line={line}
                    year={year}
                    second={second}
                    withTarget={targets}
                    chosen={line.metric.code === chosen}
                    onChoose={onChoose}
                  />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

interface HeadProps {
  readonly second: ComparedLocality | undefined;
  readonly place: string;
  /** Undefined where figures are of several years, each then named with its metric. */
  readonly year: number | undefined;
  readonly withTarget: boolean;
}

function Head({ second, place, year, withTarget }: HeadProps) {
  const words = profileWords(useLanguage());
  return (
    <thead>
      <tr>
        <th scope="col">{words.metric}</th>
        <th scope="col" className={table.sparkCell}>
          {words.series}
        </th>
        <th scope="col" className="num">
          {second === undefined ? (year ?? words.latest) : place}
        </th>
        <th scope="col" className="num">
          {words.change}
        </th>
        {withTarget && <th scope="col">{words.target}</th>}
        <th scope="col" className="num">
          {words.rank}
        </th>
        <th scope="col">{words.trend}</th>
        {second !== undefined && (
          <>
            <th scope="col" className="num">
              {second.name}
            </th>
            <th scope="col" className="num">
              {words.rank}
            </th>
          </>
        )}
      </tr>
    </thead>
  );
}
