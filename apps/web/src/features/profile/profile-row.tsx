import { toldRankMove } from "@sosanh/chart/rank-move";
import { formatRank } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { ComparedLocality, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { placePairVerdict } from "@sosanh/core/comparison/place-pair-verdict";
import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { Badge } from "../../ui/badge.tsx";
import { Bullet } from "../../ui/bullet.tsx";
import { CoverageBadge } from "../../ui/coverage-badge.tsx";
import { FigureOf } from "../../ui/figure-slot.tsx";
import { Mark } from "../../ui/mark.tsx";
import { sparkValues } from "../../ui/metric-lines.ts";
import table from "../../ui/metric-table.module.css";
import { movementOf } from "../../ui/movement.ts";
import { CautionMark, ChangeBase, MovementText } from "../../ui/movement-text.tsx";
import { cautionText, valueText, verdictText } from "../../ui/row-words.ts";
import { Sparkline } from "../../ui/sparkline.tsx";
import { useLanguage } from "../../words/words.tsx";
import styles from "./profile.module.css";
import type { ProfileLine } from "./profile-lines.ts";
import { profileWords } from "./profile-words.ts";

interface Props {
  readonly line: ProfileLine;
  readonly year: number;
  readonly second: ComparedLocality | undefined;
  readonly withTarget: boolean;
  readonly chosen: boolean;
  readonly onChoose: (metric: MetricCode) => void;
}

/** One metric; its name shows its chart below, each figure opens its source. */
export function ProfileRow({ line, year, second, withTarget, chosen, onChoose }: Props) {
  const language = useLanguage();
  const words = profileWords(language);
  const { metric, shown, beside } = line;
  return (
    <tr data-chosen={chosen || undefined} className={styles.row}>
      <th scope="row">
        <button
          type="button"
          className={styles.choose}
          aria-pressed={chosen}
          title={words.show(metric.name[language])}
          onClick={() => onChoose(metric.code)}
        >
          {metric.name[language]}
        </button>
        <span className={table.rowUnit}>
          {metric.unit[language]}
          {shown.period.year !== year && ` · ${words.earlier(shown.period.year)}`}
        </span>
      </th>
      <td className={table.sparkCell}>
        <Sparkline values={sparkValues(line)} tone="mine" />
      </td>
      <ValueCell metric={metric} row={shown} strong />
      <ChangeCell metric={metric} row={shown} />
      {withTarget && (
        <td className={table.bulletCell} data-none={!isKnown(shown.attainment)}>
          {isKnown(shown.attainment) && <Bullet row={shown} />}
        </td>
      )}
      <RankCell row={shown} withChange />
      <TrendCell line={line} />
      {second !== undefined && (
        <>
          <ValueCell metric={metric} row={beside} against={shown} label={second.name} />
          <RankCell row={beside} />
        </>
      )}
    </tr>
  );
}

interface ValueProps {
  readonly metric: Metric;
  readonly row: ComparisonRow | undefined;
  readonly strong?: boolean;
  /** The figure of the first place, which this one is set beside. */
  readonly against?: ComparisonRow;
  /** Whose figure it is, said on a phone where the head of the column is not shown. */
  readonly label?: string;
}

function ValueCell({ metric, row, strong = false, against, label }: ValueProps) {
  const language = useLanguage();
  if (row === undefined) return <td className="num" />;
  const name = label !== undefined && <span className={styles.whose}>{label}: </span>;
  const text = valueText(row, metric, language);
  const pair = against && placePairVerdict({ row: against, metric }, { row, metric });
  const doubt = pair && verdictText(pair, language);
  if (!isKnown(row.value) && row.bounds === undefined) {
    return (
      <td className={table.missingCell}>
        {name}
        <span className={`hatch ${styles.swatch}`} />
        {text}
      </td>
    );
  }
  return (
    <td className={`num ${strong ? table.strong : ""}`}>
      {name}
      {doubt !== undefined && <CautionMark reasons={doubt} />}
      <FigureOf row={row}>{text}</FigureOf>
      {row.estimate && (
        <>
          {" "}
          <Badge tone="estimate">{word(language, "estimate")}</Badge>
        </>
      )}
      {!row.complete && (
        <>
          {" "}
          <CoverageBadge row={row} short />
        </>
      )}
    </td>
  );
}

function ChangeCell({ metric, row }: { readonly metric: Metric; readonly row: ComparisonRow }) {
  const language = useLanguage();
  const movement = row.understated ? undefined : movementOf(row, metric, language);
  const caution = cautionText(row, language);
  const barred = movement === undefined && row.comparability.verdict === "not-comparable";
  return (
    <td className="num">
      {movement !== undefined && (
        <span className={styles.moved}>
          {caution !== undefined && <CautionMark reasons={caution} />}
          <MovementText movement={movement} />
          <ChangeBase row={row} />
        </span>
      )}
      {barred && <span className={styles.muted}>{caution}</span>}
    </td>
  );
}

function RankCell({ row, withChange = false }: { row: ComparisonRow | undefined; withChange?: boolean }) {
  const language = useLanguage();
  const words = profileWords(language);
  if (row === undefined || !("position" in row.rank) || row.rank.of < 2) return <td className="num" />;
  const moved = (withChange && toldRankMove(row)) || 0;
  return (
    <td className="num">
      <span className={styles.rankWord}>{words.rank} </span>
      {formatRank(row.rank)}
      {moved !== 0 && (
        <span className={styles.rankMove}>
          {" "}
          <Mark
            kind={moved > 0 ? "up" : "down"}
            label={`${moved > 0 ? "+" : "−"}${Math.abs(moved)} ${words.rankChange(row.period.year - 1)}`}
          />
          {Math.abs(moved)}
        </span>
      )}
    </td>
  );
}

function TrendCell({ line }: { readonly line: ProfileLine }) {
  const words = profileWords(useLanguage());
  const { verdict, judgement, years } = line.trend;
  const span = years === undefined ? undefined : words.years(years.from, years.to);
  return (
    <td className={styles.trend} data-tone={judgement ?? "plain"} title={span}>
      <span className={styles.trendWord}>
        {words.trends[verdict]}
        {judgement !== undefined && `, ${words.judgements[judgement]}`}
      </span>
    </td>
  );
}
