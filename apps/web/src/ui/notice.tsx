import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** Says one thing in place of a content: empty, refused or failed. `actions` are the ways on. */
export function Notice(props: {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  tone?: "plain" | "danger";
  /** True where it stands for the whole page, whose first heading it then has. */
  page?: boolean;
}) {
  const { title, children, actions, tone = "plain", page = false } = props;
  const Heading = page ? "h1" : "h2";
  return (
    <section className={styles.notice} data-tone={tone} {...(tone === "danger" ? { role: "alert" } : {})}>
      <Heading>{title}</Heading>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
