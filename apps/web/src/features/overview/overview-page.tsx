import type { DataKind } from "@sosanh/core/figures/observation";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trpc } from "../../trpc.ts";
import { Failure } from "../../ui/failure.tsx";
import { FigureSlot } from "../../ui/figure-slot.tsx";
import { KnownNotice } from "../../ui/known-day.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { FollowedUnit } from "../../ui/unit-notes.tsx";
import { useKnownDay } from "../../ui/use-known-day.ts";
import { yearsWithFigures } from "../../ui/years-with-figures.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";
import { OverviewBody } from "./overview-body.tsx";
import { OverviewControls } from "./overview-controls.tsx";

interface Props {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  readonly frame: Frame;
  readonly onFrame: (frame: Frame) => void;
  readonly onPlace: (place: LocalityUid) => void;
  readonly onYear: (year: number) => void;
  readonly onDefaults: () => void;
  readonly renderFigure: RenderFigure;
  readonly renderPlacePicker: RenderPlacePicker;
  /** Shown beside sparse real figures: the way to the illustrative ones. */
  readonly invitation?: ReactNode;
}

/** Tổng quan: one place, one year, at a glance. The picture before stays, paler, while another one loads. */
export function OverviewPage(props: Props) {
  const { data, place, year, frame, onPlace, onYear, onFrame, onDefaults } = props;
  const { renderFigure, renderPlacePicker, invitation } = props;
  const words = useWords();
  const language = useLanguage();
  const known = useKnownDay();
  const { asKnown } = known;
  const overview = useQuery(
    trpc.overviews.get.queryOptions(
      { data, place, year, frame, language, ...(asKnown !== undefined && { asKnown }) },
      { placeholderData: keepPreviousData },
    ),
  );
  const profile = useQuery(
    trpc.localities.get.queryOptions({ uid: place, on: periodEnd({ year, part: "year" }) }),
  );
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  // A frame, or a year, may show the place as another unit: the name is then that one's.
  const told = overview.data?.comparison.localities[0];
  const placeName = told?.name ?? profile.data?.name ?? (profile.error === null ? "…" : place);
  return (
    <div className={styles.page}>
      <title>{`${placeName} ${year} · ${words.overview.title} · ${words.product}`}</title>
      <OverviewControls
        {...{ place, placeName, year, frame, onPlace, onYear, onFrame, renderPlacePicker }}
        changes={overview.data?.comparison.events ?? []}
        years={yearsWithFigures(catalogue.data?.metrics)}
      />
      <KnownNotice {...known} />
      {overview.error !== null && (
        <Failure
          page
          error={overview.error}
          onRetry={() => void overview.refetch()}
          onDefaults={onDefaults}
        />
      )}
      {overview.isPending && <Skeleton rows={4} height={140} label={words.state.loading} />}
      {overview.data !== undefined && overview.error === null && (
        <FigureSlot data={data} renderFigure={renderFigure}>
          <div className={styles.body} data-stale={overview.isPlaceholderData}>
            <FollowedUnit asked={place} {...{ told, year, frame }} />
            <OverviewBody
              overview={overview.data}
              groups={catalogue.data?.groups ?? []}
              metrics={catalogue.data?.metrics ?? []}
              {...{ year, onYear, placeName, invitation }}
            />
          </div>
        </FigureSlot>
      )}
    </div>
  );
}
