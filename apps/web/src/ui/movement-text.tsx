import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { useWords } from "../words/words.tsx";
import { Mark } from "./mark.tsx";
import styles from "./movement.module.css";
import type { Movement } from "./movement.ts";

/** A change with its triangle, sign and, where it has one, its per cent; coloured by judgement, never by sign. */
export function MovementText({ movement, children }: { movement: Movement; children?: string }) {
  const { direction, tone, amount, percent, unit } = movement;
  return (
    <span className={styles.movement} data-tone={tone}>
      {direction !== "same" && <Triangle up={direction === "up"} />}
      <strong>
        {amount}
        {unit !== undefined && ` ${unit}`}
      </strong>
      {(percent !== undefined || children !== undefined) && (
        <span className={styles.movementRest}>
          {percent !== undefined && `(${percent}) `}
          {children}
        </span>
      )}
    </span>
  );
}

/** Says, beside a change, why it is to be read with care. */
export function CautionMark({ reasons }: { reasons: string }) {
  return <Mark kind="caution" label={reasons} />;
}

/** Says, under a change, over how many units it is told where that is not all of them. */
export function ChangeBase({ row }: { row: ComparisonRow }) {
  const words = useWords();
  if (row.matched === undefined) return null;
  return (
    <span className={styles.base}>
      {words.overview.overUnits(row.matched.children, row.matched.of, row.matched.partly)}
    </span>
  );
}

function Triangle({ up }: { up: boolean }) {
  return (
    <svg width="10" height="8" viewBox="0 0 10 8" aria-hidden="true">
      <path d={up ? "M5 0l5 8H0z" : "M5 8L0 0h10z"} fill="currentColor" />
    </svg>
  );
}
