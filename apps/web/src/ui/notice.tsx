import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** Says one thing in place of a content: empty, refused or failed. `actions` are the ways on. */
export function Notice(props: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: "plain" | "danger";
}) {
  const { title, children, actions, tone = "plain" } = props;
  return (
    <section className={styles.notice} data-tone={tone} {...(tone === "danger" ? { role: "alert" } : {})}>
      <h2>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
