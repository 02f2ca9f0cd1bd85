import css from "./mark.module.css";

const paths = {
  caution: "M7 1.2 13.3 12.5H.7zM7 5.2v3.4M7 10.2v1",
  "not-comparable": "M7 1a6 6 0 1 0 0 12A6 6 0 0 0 7 1zM2.8 11.2l8.4-8.4",
  comparable: "M2 7.5 5.5 11 12 3.5",
  up: "M7 3.5 11.5 10.5h-9z",
  down: "M7 10.5 2.5 3.5h9z",
} as const;

interface Props {
  readonly kind: keyof typeof paths;
  /** Read aloud instead of the drawing; without it the words beside say the same. */
  readonly label?: string;
}

/** Signs that the fonts lack, drawn as paths: verdicts, and the arrows of a rank that rose or fell. */
export function Mark({ kind, label }: Props) {
  return (
    <>
      <svg
        className={css.mark}
        data-kind={kind}
        width="14"
        height="14"
        viewBox="0 0 14 14"
        aria-hidden="true"
      >
        <path d={paths[kind]} />
      </svg>
      {label !== undefined && <span className="visually-hidden">{label} </span>}
    </>
  );
}
