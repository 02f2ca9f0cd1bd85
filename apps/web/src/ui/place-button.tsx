import { useHotkeys } from "@mantine/hooks";
import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReactNode } from "react";
import { useRef, useState } from "react";
import { useWords } from "../words/words.tsx";
import { AnchoredDialog } from "./anchored-dialog.tsx";
import controls from "./controls.module.css";
import { ChevronDownIcon, PinIcon } from "./icons.tsx";

/** Draws the list that places are chosen from; the route decides which. */
export type RenderPlacePicker = (props: {
  selected: LocalityUid[];
  /** Of what time figures are looked for a place: its units come first. */
  period?: Period | undefined;
  onChange: (uids: LocalityUid[]) => void;
}) => ReactNode;

interface Props {
  /** The place chosen; none yet of a place that may be left out. */
  readonly place: LocalityUid | undefined;
  readonly placeName: string;
  readonly onPlace: (place: LocalityUid) => void;
  readonly renderPlacePicker: RenderPlacePicker;
  /** The period of the figures that the place is said for. */
  readonly period?: Period | undefined;
  /** What the place is, for those who hear the page; "địa phương" when left out. */
  readonly label?: string;
  /** Whether "/" opens it: for the one place that the page is about. */
  readonly hotkey?: boolean;
}

/** Which place: a button that opens the list of places beside it. */
export function PlaceButton(props: Props) {
  const { place, placeName, onPlace, renderPlacePicker, period, hotkey = true } = props;
  const words = useWords();
  const label = props.label ?? words.place.label;
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement>();
  useHotkeys(hotkey ? [["/", () => button.current !== null && setAnchor(button.current)]] : []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={controls.button}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <PinIcon />
        <span className="visually-hidden">{label}: </span>
        {placeName}
        <ChevronDownIcon />
      </button>
      {anchor !== undefined && (
        <AnchoredDialog
          anchor={anchor}
          label={words.place.choose}
          width={380}
          onClose={() => setAnchor(undefined)}
        >
          {renderPlacePicker({
            selected: place === undefined ? [] : [place],
            period,
            onChange: (uids) => {
              setAnchor(undefined);
              const [chosen] = uids;
              if (chosen !== undefined) onPlace(chosen);
            },
          })}
        </AnchoredDialog>
      )}
    </>
  );
}
