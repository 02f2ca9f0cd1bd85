import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { targetSide } from "@sosanh/core/comparison/target-side";
import { isKnown } from "@sosanh/core/figures/value";
import { useLanguage, useWords } from "../words/words.tsx";
import table from "./metric-table.module.css";
import styles from "./movement.module.css";
import { attainmentText } from "./row-words.ts";

/** The far end of a bullet: attainments beyond it are drawn to the end and read from the number. */
const longest = 130;

const tick = (100 / longest) * 100;

/** How much of its target was reached: a bar from zero, a tick at 100, the number beside it. */
export function Bullet({ row }: { row: ComparisonRow | undefined }) {
  const words = useWords();
  const language = useLanguage();
  const text = attainmentText(row, language);
  if (row === undefined || text === undefined || !isKnown(row.attainment)) {
    return <span className={styles.muted}>{words.overview.noTarget}</span>;
  }
  const { value } = row.attainment;
  const below = targetSide(row.attainment) === "missed";
  const width = (Math.min(Math.max(value, 0), longest) / longest) * 100;
  const { attainmentMatched } = row;
  return (
    <>
      <span className={table.bullet} data-below={below}>
        <svg width="100%" height="14" preserveAspectRatio="none" viewBox="0 0 100 14" aria-hidden="true">
          <rect className={table.bulletGround} x="0" y="4" width="100" height="6" />
          <rect className={table.bulletBar} x="0" y="4" width={width} height="6" />
          <line className={table.bulletTick} x1={tick} x2={tick} y1="0" y2="14" />
        </svg>
        <span className="num">{text}</span>
      </span>
      {attainmentMatched !== undefined && (
        <span className={table.basis}>
          {words.overview.overUnits(attainmentMatched.children, attainmentMatched.of)}
        </span>
      )}
    </>
  );
}
