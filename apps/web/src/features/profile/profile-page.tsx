import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { DataKind } from "@sosanh/core/figures/observation";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import { Failure } from "../../ui/failure.tsx";
import { FigureSlot } from "../../ui/figure-slot.tsx";
import type { UnitChange } from "../../ui/frame-days.tsx";
import { KnownNotice } from "../../ui/known-day.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { FollowedUnit } from "../../ui/unit-notes.tsx";
import { useKnownDay } from "../../ui/use-known-day.ts";
import { yearsWithFigures } from "../../ui/years-with-figures.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { FamilyTree } from "./family-tree.tsx";
import styles from "./profile.module.css";
import { ProfileBody } from "./profile-body.tsx";
import { ProfileControls } from "./profile-controls.tsx";
import { ProfileHead } from "./profile-head.tsx";
import { profileWords } from "./profile-words.ts";

/** What the page shows, all of it in the address. */
export interface ProfileState {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly beside?: LocalityUid;
  readonly year: number;
  readonly frame: Frame;
  /** The metric whose chart is shown; the first with a figure when left out. */
  readonly metric?: string;
}

interface Props {
  readonly state: ProfileState;
  readonly onChange: (
    next: Partial<Record<"place" | "beside" | "year" | "metric", string | undefined>>,
  ) => void;
  readonly onFrame: (frame: Frame) => void;
  readonly onDefaults: () => void;
  readonly renderFigure: RenderFigure;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Hồ sơ địa phương: where a place comes from, all that is known of it, and a second place beside it. */
export function ProfilePage({
  state,
  onChange,
  onFrame,
  onDefaults,
  renderFigure,
  renderPlacePicker,
}: Props) {
  const { data, place, beside, year, frame } = state;
  const language = useLanguage();
  const words = useWords();
  const on = periodEnd({ year, part: "year" });
  const known = useKnownDay();
  const { asKnown } = known;
  const profile = useQuery(
    trpc.profiles.get.queryOptions(
      {
        ...{ data, place, year, frame, language },
        ...(beside === undefined ? {} : { beside }),
        ...(asKnown === undefined ? {} : { asKnown }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const unit = useQuery(trpc.localities.get.queryOptions({ uid: place, on }));
  const other = useQuery(
    trpc.localities.get.queryOptions({ uid: beside ?? place, on }, { enabled: beside !== undefined }),
  );
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const name = unit.data?.name ?? (unit.error === null ? "…" : place);
  const error = unit.error ?? profile.error;
  return (
    <div className={styles.page}>
      <title>{`${name} ${year} · ${profileWords(language).title} · ${words.product}`}</title>
      <ProfileControls
        {...{ state, onChange, onFrame, renderPlacePicker }}
        changes={unitChanges(profile.data, language)}
        placeName={name}
        besideName={beside === undefined ? undefined : (other.data?.name ?? beside)}
        years={yearsWithFigures(catalogue.data?.metrics)}
      />
      <KnownNotice {...known} />
      {error !== null && (
        <Failure
          page
          error={error}
          onRetry={() => void Promise.all([unit.refetch(), profile.refetch()])}
          onDefaults={onDefaults}
        />
      )}
      {error === null && unit.data !== undefined && (
        <>
          <ProfileHead unit={unit.data} />
          <FamilyTree place={place} since={unit.data.since} />
        </>
      )}
      {error === null && profile.isPending && <Skeleton rows={5} height={96} label={words.state.loading} />}
      {error === null && profile.data !== undefined && (
        <FigureSlot data={data} renderFigure={renderFigure}>
          <div className={styles.body} data-stale={profile.isPlaceholderData}>
            <FollowedUnit asked={place} told={profile.data.localities[0]} {...{ year, frame }} />
            <ProfileBody
              comparison={profile.data}
              groups={catalogue.data?.groups ?? []}
              placeName={name}
              {...{ state, onChange, renderFigure }}
            />
          </div>
        </FigureSlot>
      )}
    </div>
  );
}

/** The days on which units of the page changed. */
function unitChanges(comparison: Comparison | undefined, language: Language): readonly UnitChange[] {
  const events = comparison?.events.filter((event) => event.kind === "boundary") ?? [];
  return events.map(({ on, text }) => ({ on, text: text[language] }));
}
