import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ReactNode } from "react";
import { useLit, useLitPlaces } from "../../ui/lit-place.ts";
import type { Tone } from "../../ui/movement.ts";
import css from "./bars.module.css";

/** One bar from zero, to the right where it is above, with its number at its end. */
export interface SignedBar {
  readonly key: string;
  readonly name: ReactNode;
  /** In the unit of all bars; undefined where there is only a number to tell. */
  readonly size: number | undefined;
  /** `rest`: what nobody accounts for, drawn hollow. */
  readonly tone: Tone | "rest";
  readonly label: ReactNode;
  readonly value?: ReactNode;
  /** The place it is of, which lights up wherever it is shown. */
  readonly place?: LocalityUid;
}

/** So few do not spread over the room there is. */
const few = 6;

/** Bars on both sides of one zero line, all on one scale. */
export function SignedBars(props: {
  bars: readonly SignedBar[];
  /** Short names across a whole page: the bars take most of the width. */
  wide?: boolean;
}) {
  const { bars, wide = false } = props;
  const sizes = bars.map((bar) => bar.size ?? 0);
  const [least, most] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
  const range = most - least;
  const share = (size: number) => (range === 0 ? 0 : Math.abs(size) / range);
  const zero = range === 0 ? 0 : -least / range;
  return (
    <ul
      className={css.bars}
      style={{ "--zero": zero }}
      data-values={bars.some((b) => b.value !== undefined)}
      data-falls={least < 0}
      data-wide={wide}
      data-few={bars.length < few}
    >
      {bars.map(({ key, name, size, tone, label, value, place }) => (
        <BarRow key={key} tone={tone} place={place}>
          <span className={css.name}>{name}</span>{" "}
          <span
            className={css.track}
            data-side={size === undefined ? "none" : size < 0 ? "left" : "right"}
            style={{ "--share": share(size ?? 0) }}
          >
            {size !== undefined && <span className={css.bar} aria-hidden="true" />}
            <span className={css.label}>{label}</span>
          </span>{" "}
          {value !== undefined && <span className={css.value}>{value}</span>}
        </BarRow>
      ))}
    </ul>
  );
}

function BarRow(props: { tone: SignedBar["tone"]; place: LocalityUid | undefined; children: ReactNode }) {
  const { tone, place, children } = props;
  const places = useLitPlaces();
  const lit = useLit();
  return (
    <li
      className={css.row}
      data-tone={tone}
      data-lit={place !== undefined && lit === place}
      onPointerEnter={() => places.point(place)}
      onPointerLeave={() => places.point(undefined)}
    >
      {children}
    </li>
  );
}
