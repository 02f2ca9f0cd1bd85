import type { TimelineEvent } from "@sosanh/core/comparison/comparison";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { Link, useSearch } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords } from "../../address.ts";
import controls from "../../ui/controls.module.css";
import { FrameSwitch } from "../../ui/frame-switch.tsx";
import { KnownDay } from "../../ui/known-day.tsx";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { PlaceButton } from "../../ui/place-button.tsx";
import { useKnownDay } from "../../ui/use-known-day.ts";
import { YearStepper } from "../../ui/year-stepper.tsx";
import { useLanguage, useWords } from "../../words/words.tsx";
import styles from "./overview.module.css";

interface Props {
  readonly place: LocalityUid;
  readonly placeName: string;
  readonly year: number;
  readonly frame: Frame;
  /** What happened to units in the years shown. */
  readonly changes: readonly TimelineEvent[];
  readonly onFrame: (frame: Frame) => void;
  /** Years there may be figures for, in order. */
  readonly years: readonly number[];
  readonly onPlace: (place: LocalityUid) => void;
  readonly onYear: (year: number) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Which place, which year, whose units, as known when. */
export function OverviewControls({ year, years, onYear, frame, changes, onFrame, ...place }: Props) {
  const language = useLanguage();
  const words = useWords();
  const search: Search = useSearch({ strict: false });
  const boundaries = changes.filter((event) => event.kind === "boundary");
  return (
    <div className={styles.controls}>
      <PlaceButton {...place} />
      <YearStepper {...{ year, years, onYear }} />
      <FrameSwitch
        frame={frame}
        changes={boundaries.map(({ on, text }) => ({ on, text: text[language] }))}
        onFrame={onFrame}
      />
      <KnownDay {...useKnownDay()} />
      <Link
        to="/nam-qua"
        search={{ ...keptWords(search), p: place.place, y: String(year) }}
        className={`${controls.button} ${styles.onward}`}
      >
        {words.nav.yearReview}
      </Link>
    </div>
  );
}
