import type { CellState } from "@sosanh/core/reviews/completeness";
import { useId } from "react";
import css from "./cell-mark.module.css";

/** The sign of a cell, 16 px: full ■, half ◧, hatch ▨, under review ◪; told apart by shape, not by colour alone. */
export function CellMark({ state }: { readonly state: CellState }) {
  const id = useId();
  return (
    <svg
      className={css.mark}
      data-state={state}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <defs>
        <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={css.hatchGround} width="4" height="4" />
          <rect className={css.hatchLine} width="1.6" height="4" />
        </pattern>
      </defs>
      <Shape state={state} hatch={`url(#${id})`} />
    </svg>
  );
}

const frame = { x: 1.5, y: 1.5, width: 13, height: 13 } as const;

function Shape({ state, hatch }: { readonly state: CellState; readonly hatch: string }) {
  switch (state) {
    case "reported":
      return <rect className={css.full} x="1" y="1" width="14" height="14" />;
    case "whole":
      return (
        <>
          <rect className={css.full} x="1" y="1" width="14" height="14" />
          <path className={css.cut} d="M5 8h6M8 5v6" />
        </>
      );
    case "partial":
      return (
        <>
          <rect className={css.box} {...frame} />
          <rect className={css.full} x="1" y="1" width="7" height="14" />
        </>
      );
    case "pending-review":
      return (
        <>
          <rect className={css.box} {...frame} />
          <path className={css.half} d="M15 1v14H1z" />
        </>
      );
    case "late":
      return (
        <>
          <rect className={css.late} x="2" y="2" width="12" height="12" />
          <path className={css.lateHand} d="M8 4.6V8l2.4 1.6" />
        </>
      );
    case "not-reported":
      return (
        <>
          <rect {...frame} fill={hatch} />
          <rect className={css.edge} {...frame} />
        </>
      );
    case "not-in-system":
      return <circle className={css.dot} cx="8" cy="8" r="1.8" />;
    default:
      return (
        <>
          <rect className={state === "did-not-exist" ? css.dotted : css.box} {...frame} />
          <path className={css.sign} d={signs[state]} />
        </>
      );
  }
}

const signs: Readonly<
  Record<
    Exclude<
      CellState,
      "reported" | "whole" | "partial" | "pending-review" | "late" | "not-reported" | "not-in-system"
    >,
    string
  >
> = {
  "not-applicable": "M3.5 12.5l9-9",
  "did-not-exist": "",
  withheld: "M4 6.5h8M4 9.5h8",
  unreadable: "M6 6.2a2 2 0 1 1 2.6 2c-.5.2-.6.5-.6 1M8 11.4v.2",
  "not-comparable": "M4 4l8 8M12 4l-8 8",
  "undefined-ratio": "M4 8h8M8 4.6v.2M8 11.2v.2",
};
