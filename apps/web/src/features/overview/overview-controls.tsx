import type { LocalityUid } from "@sosanh/core/locality";
import type { RenderPlacePicker } from "../../ui/place-button.tsx";
import { PlaceButton } from "../../ui/place-button.tsx";
import { YearStepper } from "../../ui/year-stepper.tsx";
import styles from "./overview.module.css";

interface Props {
  readonly place: LocalityUid;
  readonly placeName: string;
  readonly year: number;
  /** Years there may be figures for, in order. */
  readonly years: readonly number[];
  readonly onPlace: (place: LocalityUid) => void;
  readonly onYear: (year: number) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** Which place, which year. */
export function OverviewControls({ year, years, onYear, ...place }: Props) {
  return (
    <div className={styles.controls}>
      <PlaceButton {...place} />
      <YearStepper {...{ year, years, onYear }} />
    </div>
  );
}
