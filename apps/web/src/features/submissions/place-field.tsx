import { type Period, periodEnd } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { PlaceButton, type RenderPlacePicker } from "../../ui/place-button.tsx";
import form from "./form.module.css";
import { usePlaceName } from "./place-name.tsx";

interface Props {
  readonly label: string;
  readonly place: LocalityUid | undefined;
  /** What stands for a place that may be left out. */
  readonly open?: string;
  /** The period of the figures: the place goes by its name at the end of it. */
  readonly period: Period | undefined;
  readonly onPlace: (place: LocalityUid) => void;
  readonly renderPlacePicker: RenderPlacePicker;
}

/** The place of a form, under its label. */
export function PlaceField({ label, place, open, period, onPlace, renderPlacePicker }: Props) {
  const name = usePlaceName(place ?? "vn", period === undefined ? undefined : periodEnd(period));
  return (
    <div className={form.field}>
      <span aria-hidden="true">{label}</span>
      <PlaceButton
        place={place}
        placeName={place === undefined ? (open ?? "") : name}
        onPlace={onPlace}
        renderPlacePicker={renderPlacePicker}
        period={period}
        label={label}
        hotkey={false}
      />
    </div>
  );
}
