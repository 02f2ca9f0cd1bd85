import type { DataKind } from "@sosanh/core/figures/observation";
import { type Period, type PeriodPart, periodEnd, periodParts } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { latestYear } from "@sosanh/core/view/view";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { periodText } from "../../ui/period-text.ts";
import { PlaceButton, type RenderPlacePicker } from "../../ui/place-button.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { UnitDoubt } from "../../ui/unit-of-period.tsx";
import { YearStepper } from "../../ui/year-stepper.tsx";
import { yearsWithFigures } from "../../ui/years-with-figures.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./entry.module.css";
import { EntryBody } from "./entry-body.tsx";
import { EntryControls } from "./entry-controls.tsx";
import { entryWords } from "./entry-words.ts";
import { MetricChoice } from "./metric-choice.tsx";
import { partWord } from "./part-word.ts";

/** What the page shows, all of it in the address. */
export interface EntryPlace {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly period: Period;
  readonly rows: "children" | "self";
  /** Those of the year before when left out. */
  readonly metrics?: readonly string[];
}

/** A word of the address that changes; one that is undefined goes. */
export type EntryChange = Partial<Record<"place" | "year" | "part" | "rows" | "metrics", string | undefined>>;

interface Props {
  readonly state: EntryPlace;
  readonly onChange: (next: EntryChange) => void;
  readonly onDefaults: () => void;
  readonly renderPlacePicker: RenderPlacePicker;
  /** The way to the submission that holds what was typed. */
  readonly renderSubmission: (submission: number, className: string | undefined, text: string) => ReactNode;
  /** The way to the list of submissions. */
  readonly renderList: (text: string) => ReactNode;
}

/** Nhập số liệu: figures are typed or pasted into a sheet of units by metrics; the draft keeps itself. */
export function EntryPage(props: Props) {
  const { state, onChange, onDefaults, renderSubmission, renderList } = props;
  const { data, place, period, rows, metrics } = state;
  const words = useWords();
  const language = useLanguage();
  const said = entryWords(language);
  const sheet = useQuery(
    trpc.entries.sheet.queryOptions(
      { data, place, period, rows, ...(metrics && { metrics: [...metrics] }) },
      { placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
  // What was typed is asked for anew with every visit: an answer kept from before would lack what was typed since.
  const open = useQuery(
    trpc.entries.open.queryOptions(
      { data, place, period },
      { gcTime: 0, staleTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  );
  const unit = useQuery(trpc.localities.get.queryOptions({ uid: place, on: periodEnd(period) }));
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const name = unit.data?.name ?? (unit.error === null ? "…" : place);
  const error = sheet.error ?? open.error ?? unit.error;
  const isSame = sheet.data?.place.locality === place && sheet.data.period.year === period.year;
  const retry = () => void Promise.all([sheet.refetch(), open.refetch(), unit.refetch()]);
  return (
    <div className={css.page}>
      <title>{`${name}, ${periodText(period, language)} · ${said.title} · ${words.product}`}</title>
      <p className={css.crumbs}>
        {renderList(said.list)} › {said.crumb} › {name}, {periodText(period, language)}
      </p>
      <EntryControls label={`${name}, ${periodText(period, language)}`}>
        <PlaceButton
          place={place}
          placeName={name}
          onPlace={(next) => onChange({ place: next })}
          renderPlacePicker={props.renderPlacePicker}
          period={period}
        />
        <YearStepper
          year={period.year}
          years={yearsToEnter(yearsWithFigures(catalogue.data?.metrics))}
          onYear={(next) => onChange({ year: `${next}` })}
        />
        <PartChoice part={period.part} onPart={(part) => onChange({ part })} />
        {sheet.data?.hasChildren === true && (
          <RowsChoice rows={sheet.data.rows} onRows={(next) => onChange({ rows: next })} />
        )}
        <MetricChoice
          catalogue={catalogue.data}
          shown={sheet.data?.metrics.map((m) => m.code) ?? []}
          onMetrics={(next) => onChange({ metrics: next?.join(",") })}
        />
      </EntryControls>
      <UnitDoubt place={place} period={period} onPlace={(next) => onChange({ place: next })} />
      {error !== null && <Failure page error={error} onRetry={retry} onDefaults={onDefaults} />}
      {error === null && (sheet.data === undefined || open.data === undefined || !isSame) && (
        <Skeleton rows={10} height={32} label={said.loading} />
      )}
      {error === null &&
        isSame &&
        sheet.data !== undefined &&
        open.data !== undefined &&
        !open.isFetching && (
          <EntryBody
            key={`${data} ${place} ${period.year} ${period.part}`}
            {...{ data, open: open.data, sheet: sheet.data, renderSubmission }}
            onReload={() => void open.refetch()}
          />
        )}
    </div>
  );
}

/** Figures are typed for years that have none yet: up to the year after the last, and this one. */
function yearsToEnter(years: readonly number[]): readonly number[] {
  const now = new Date().getFullYear();
  const last = Math.min(latestYear, Math.max(now, (years.at(-1) ?? now) + 1));
  const first = years[0] ?? now - 5;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function PartChoice({
  part,
  onPart,
}: {
  readonly part: PeriodPart;
  readonly onPart: (part: string) => void;
}) {
  const language = useLanguage();
  return (
    <select
      className={css.select}
      aria-label={entryWords(language).part}
      value={part}
      onChange={(event) => onPart(event.currentTarget.value)}
    >
      {periodParts.map((name) => (
        <option key={name} value={name}>
          {partWord(name, language)}
        </option>
      ))}
    </select>
  );
}

type Rows = EntryPlace["rows"];

function RowsChoice({ rows, onRows }: { readonly rows: Rows; readonly onRows: (rows: Rows) => void }) {
  const words = entryWords(useLanguage());
  return (
    <fieldset className={controls.segments} aria-label={words.rows}>
      {(["children", "self"] as const).map((name) => (
        <button
          key={name}
          type="button"
          className={controls.segment}
          aria-pressed={rows === name}
          onClick={() => onRows(name)}
        >
          {words.rowsOf[name]}
        </button>
      ))}
    </fieldset>
  );
}
