import type { ReactNode } from "react";
import styles from "./badge.module.css";

/** A word beside a figure or a title: its coverage, that it is estimated, that it is illustrative. */
export function Badge(props: { tone: "sample" | "coverage" | "partial" | "estimate"; children: ReactNode }) {
  return (
    <span className={styles.badge} data-tone={props.tone}>
      {props.children}
    </span>
  );
}
