import type { ReactNode } from "react";
import { useId } from "react";
import styles from "./card.module.css";

/** A titled part of a page: what is seen, how it is counted, its badges, its content and its source line. */
export function Card(props: {
  title: string;
  subtitle?: ReactNode;
  badges?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const { title, subtitle, badges, foot, children } = props;
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {badges !== undefined && <div className={styles.badges}>{badges}</div>}
        {subtitle !== undefined && <p className={`subtitle ${styles.subtitle}`}>{subtitle}</p>}
      </header>
      {children}
      {foot !== undefined && <footer className={`note ${styles.foot}`}>{foot}</footer>}
    </section>
  );
}
