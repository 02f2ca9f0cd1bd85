import type { FigureRevision } from "@sosanh/core/figures/figure-evidence";
import type { CitationPlace } from "@sosanh/core/figures/source";
import styles from "./evidence.module.css";

/** The sentence a figure stands in, its number marked; of a cell, its row and column with what stands there. */
export function Excerpt(props: {
  readonly excerpt: NonNullable<FigureRevision["excerpt"]>;
  readonly place: CitationPlace;
}) {
  const { before, number, after } = props.excerpt;
  if (props.place.kind === "cell")
    return (
      <blockquote className={styles.excerpt} lang="vi">
        {before !== "" && <span className={styles.cellWords}>{before}</span>}
        <mark>{number}</mark>
        {after}
      </blockquote>
    );
  return (
    <blockquote className={styles.excerpt} lang="vi">
      “{before.trimStart()}
      <mark>{number}</mark>
      {after.trimEnd()}”
    </blockquote>
  );
}
