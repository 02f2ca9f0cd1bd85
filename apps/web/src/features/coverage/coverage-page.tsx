import { knownWords } from "@sosanh/chart/words/known-words";
import { formatDate } from "@sosanh/chart/words/number-text";
import type { DataKind } from "@sosanh/core/figures/observation";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Frame } from "@sosanh/core/frames/frame";
import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { Failure } from "../../ui/failure.tsx";
import { FrameSwitch } from "../../ui/frame-switch.tsx";
import { KnownDay, KnownNotice } from "../../ui/known-day.tsx";
import { PlaceButton, type RenderPlacePicker } from "../../ui/place-button.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { useKnownDay } from "../../ui/use-known-day.ts";
import { YearStepper } from "../../ui/year-stepper.tsx";
import { yearsWithFigures } from "../../ui/years-with-figures.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import css from "./coverage.module.css";
import { CoverageBody } from "./coverage-body.tsx";
import { GroupPicker, LevelPicker } from "./coverage-pickers.tsx";
import { coverageWords } from "./coverage-words.ts";

/** What the page shows, all of it in the address. */
export interface CoverageState {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  readonly frame: Frame;
  /** Of the units on the board; those right beneath the place when left out. */
  readonly level?: Exclude<Level, 0>;
  /** Code of the metric group; the first with figures when left out. */
  readonly group?: string;
}

/** A word of the address that changes; one that is undefined goes. */
export type CoverageChange = Partial<Record<"place" | "year" | "level" | "group", string | undefined>>;

interface Props {
  readonly state: CoverageState;
  readonly onChange: (next: CoverageChange) => void;
  readonly onFrame: (frame: Frame) => void;
  readonly onDefaults: () => void;
  readonly renderFigure: RenderFigure;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Độ phủ: who beneath a place has reported what in a year, and why each blank is blank. */
export function CoveragePage(props: Props) {
  const { state, onChange, onFrame, onDefaults, renderFigure, renderPlacePicker } = props;
  const { data, place, year, frame } = state;
  const words = useWords();
  const language = useLanguage();
  const said = coverageWords(language);
  const known = useKnownDay();
  const { asKnown } = known;
  const board = useQuery(
    trpc.completeness.get.queryOptions(
      { ...state, ...(asKnown !== undefined && { asKnown }) },
      { placeholderData: keepPreviousData },
    ),
  );
  const unit = useQuery(
    trpc.localities.get.queryOptions({ uid: place, on: periodEnd({ year, part: "year" }) }),
  );
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const name = unit.data?.name ?? (unit.error === null ? "…" : place);
  const error = board.error ?? unit.error;
  return (
    <div className={css.page}>
      <title>{`${name} ${year} · ${said.title} · ${words.product}`}</title>
      <div className={css.controls}>
        <PlaceButton
          place={place}
          placeName={name}
          onPlace={(next) => onChange({ place: next, level: undefined })}
          renderPlacePicker={renderPlacePicker}
        />
        <YearStepper
          year={year}
          years={yearsWithFigures(catalogue.data?.metrics)}
          onYear={(next) => onChange({ year: `${next}` })}
        />
        {board.data !== undefined && (
          <>
            <LevelPicker board={board.data} onLevel={(level) => onChange({ level })} />
            <GroupPicker
              board={board.data}
              groups={catalogue.data?.groups ?? []}
              onGroup={(group) => onChange({ group })}
            />
          </>
        )}
        <span className={css.told}>
          <FrameSwitch frame={frame} changes={[]} onFrame={onFrame} />
          <KnownDay {...known} />
        </span>
      </div>
      <KnownNotice {...known} />
      {error !== null && (
        <Failure
          page
          error={error}
          onRetry={() => void Promise.all([board.refetch(), unit.refetch()])}
          onDefaults={onDefaults}
        />
      )}
      {error === null && board.isPending && <Skeleton rows={8} height={36} label={said.loading} />}
      {error === null && board.data !== undefined && (
        <div className={css.body} data-stale={board.isPlaceholderData || undefined}>
          <CoverageBody
            board={board.data}
            groupName={nameOf(catalogue.data?.groups, board.data.group)?.[language] ?? board.data.group}
            placeName={name}
            frameText={[
              frameText(frame, words.frame, (day) => formatDate(day, language)),
              ...knownWords({ language, ...(asKnown !== undefined && { asKnown }) }),
            ].join(", ")}
            asKnown={asKnown}
            {...{ state, onChange, renderFigure }}
          />
        </div>
      )}
    </div>
  );
}

type Groups = readonly {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
}[];

function nameOf(groups: Groups | undefined, code: string) {
  return groups?.find((group) => group.code === code)?.name;
}

function frameText(
  frame: Frame,
  words: ReturnType<typeof useWords>["frame"],
  dateOf: (day: string) => string,
): string {
  return frame === "as-reported" || frame === "today" ? words[frame] : words.onDay(dateOf(frame));
}
