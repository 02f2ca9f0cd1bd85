import type { Frame } from "@sosanh/core/frames/frame";
import controls from "../../ui/controls.module.css";
import type { UnitChange } from "../../ui/frame-days.tsx";
import { FrameSwitch } from "../../ui/frame-switch.tsx";
import { KnownDay } from "../../ui/known-day.tsx";
import { PlaceButton, type RenderPlacePicker } from "../../ui/place-button.tsx";
import { useKnownDay } from "../../ui/use-known-day.ts";
import { YearStepper } from "../../ui/year-stepper.tsx";
import { useLanguage } from "../../words/words.tsx";
import styles from "./profile.module.css";
import type { ProfileState } from "./profile-page.tsx";
import { profileWords } from "./profile-words.ts";

interface Props {
  readonly state: ProfileState;
  readonly placeName: string;
  /** The name of the second place; none where there is no second place. */
  readonly besideName: string | undefined;
  readonly years: readonly number[];
  readonly onChange: (next: Partial<Record<"place" | "beside" | "year", string | undefined>>) => void;
  readonly changes: readonly UnitChange[];
  readonly onFrame: (frame: Frame) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Which place, which year, which second place, whose units, as known when. */
export function ProfileControls(props: Props) {
  const { state, placeName, besideName, years, changes, onChange, onFrame, renderPlacePicker } = props;
  const words = profileWords(useLanguage());
  return (
    <div className={styles.controls}>
      <PlaceButton
        place={state.place}
        placeName={placeName}
        onPlace={(place) => onChange({ place })}
        renderPlacePicker={renderPlacePicker}
      />
      <YearStepper years={years} year={state.year} onYear={(year) => onChange({ year: `${year}` })} />
      <span className={styles.beside}>
        <span aria-hidden="true">{words.beside}</span>
        <PlaceButton
          place={state.beside}
          placeName={besideName ?? words.noBeside}
          label={words.beside}
          hotkey={false}
          onPlace={(beside) => onChange({ beside })}
          renderPlacePicker={renderPlacePicker}
        />
        {besideName !== undefined && (
          <button type="button" className={controls.button} onClick={() => onChange({ beside: undefined })}>
            {words.clearBeside}
          </button>
        )}
      </span>
      <FrameSwitch frame={state.frame} changes={changes} onFrame={onFrame} />
      <KnownDay {...useKnownDay()} />
    </div>
  );
}
