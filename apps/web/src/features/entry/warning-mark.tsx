import css from "./cell-note.module.css";

/** A triangle: amber of what looks wrong, red and full of what cannot be read. */
export function WarningMark({ tone }: { readonly tone: "fault" | "look" | "note" }) {
  return (
    <svg className={css.mark} data-tone={tone} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 1.4 11.2 10.6H.8z" />
      <path className={css.stroke} d="M6 4.8v2.6M6 9v.1" />
    </svg>
  );
}
