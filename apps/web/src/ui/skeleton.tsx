import styles from "./skeleton.module.css";

/** Grey bars of the size of what is coming; they appear only when it takes longer than 150 ms. */
export function Skeleton({ rows, height, label }: { rows: number; height: number; label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={styles.bar} style={{ height }} />
      ))}
    </div>
  );
}
