import { useHotkeys, useMediaQuery } from "@mantine/hooks";
import { periodEnd } from "@sosanh/core/figures/period";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { Failure } from "../../ui/failure.tsx";
import { FigureSlot } from "../../ui/figure-slot.tsx";
import { FrameSwitch } from "../../ui/frame-switch.tsx";
import { KnownDay, KnownNotice } from "../../ui/known-day.tsx";
import { LitPlacesProvider, litPlaces } from "../../ui/lit-place.ts";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { PlaceButton } from "../../ui/place-button.tsx";
import type { RenderFigure } from "../../ui/render-figure.ts";
import { Skeleton } from "../../ui/skeleton.tsx";
import { FollowedUnit } from "../../ui/unit-notes.tsx";
import { useKnownDay } from "../../ui/use-known-day.ts";
import { YearStepper } from "../../ui/year-stepper.tsx";
import { yearsWithFigures } from "../../ui/years-with-figures.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { giveScreenBack, takeScreen } from "./full-screen.ts";
import css from "./review.module.css";
import { ReviewBody } from "./review-body.tsx";
import type { YearReviewState } from "./review-state.ts";
import { reviewWords } from "./review-words.ts";

interface Props {
  readonly state: YearReviewState;
  readonly onChange: (next: Partial<YearReviewState>) => void;
  readonly onDefaults: () => void;
  readonly renderFigure: RenderFigure;
  readonly renderPlacePicker: RenderPlacePicker;
  /** What else can be done with the year: a briefing. */
  readonly actions: ReactNode;
}

/** Năm qua: one place, one year, for a meeting. The picture before stays, paler, while another one loads. */
export function YearReviewPage(props: Props) {
  const { state, onChange, onDefaults, renderFigure, renderPlacePicker, actions } = props;
  const { data, place, year, frame, metric, meeting } = state;
  const words = useWords();
  const language = useLanguage();
  const say = reviewWords(language);
  const phone = useMediaQuery("(max-width: 767px)", undefined, { getInitialValueInEffect: false });
  const [light] = useState(litPlaces);
  const known = useKnownDay();
  const { asKnown } = known;
  const answer = useQuery(
    trpc.yearReviews.get.queryOptions(
      {
        ...{ data, place, year, frame, language },
        ...(metric === undefined ? {} : { metric }),
        ...(asKnown === undefined ? {} : { asKnown }),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const unit = useQuery(
    trpc.localities.get.queryOptions({ uid: place, on: periodEnd({ year, part: "year" }) }),
  );
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const told = answer.data?.review.comparison.localities[0];
  const placeName = told?.name ?? unit.data?.name ?? (unit.error === null ? "…" : place);
  const years = yearsWithFigures(catalogue.data?.metrics);
  const changes = answer.data?.review.comparison.events.filter((e) => e.kind === "boundary") ?? [];
  const enter = () => {
    takeScreen();
    onChange({ meeting: true });
  };
  const leave = () => {
    giveScreenBack();
    onChange({ meeting: false });
  };
  useHotkeys(meeting ? [] : [["F", enter]]);
  const ways = (
    <span className={css.ways}>
      {actions}
      <button type="button" className={`${controls.primary} ${css.enter}`} onClick={enter}>
        {say.meeting.enter} <kbd>F</kbd>
      </button>
    </span>
  );
  return (
    <div className={css.review} data-meeting={meeting}>
      <title>{`${placeName} ${year} · ${say.title} · ${words.product}`}</title>
      {!meeting && (
        <div className={css.controls}>
          <PlaceButton
            onPlace={(next) => onChange({ place: next })}
            {...{ place, placeName, renderPlacePicker }}
          />
          <YearStepper onYear={(next) => onChange({ year: next })} {...{ year, years }} />
          <FrameSwitch
            frame={frame}
            changes={changes.map(({ on, text }) => ({ on, text: text[language] }))}
            onFrame={(next) => onChange({ frame: next })}
          />
          <KnownDay {...known} />
          {!phone && ways}
        </div>
      )}
      {!meeting && <KnownNotice {...known} />}
      {answer.error !== null && (
        <Failure page error={answer.error} onRetry={() => void answer.refetch()} onDefaults={onDefaults} />
      )}
      {answer.isPending && <Skeleton rows={4} height={140} label={words.state.loading} />}
      {answer.data !== undefined && answer.error === null && (
        <LitPlacesProvider value={light}>
          <FigureSlot data={data} renderFigure={renderFigure}>
            <div className={css.body} data-stale={answer.isPlaceholderData}>
              {!meeting && <FollowedUnit asked={place} {...{ told, year, frame }} />}
              <ReviewBody
                answer={answer.data}
                {...{ state, years, placeName, renderFigure, onChange }}
                phone={phone}
                onLeave={leave}
              />
            </div>
          </FigureSlot>
        </LitPlacesProvider>
      )}
      {phone && !meeting && answer.data !== undefined && ways}
    </div>
  );
}
