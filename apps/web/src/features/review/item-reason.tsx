import { useId, useState } from "react";
import css from "./open-item.module.css";
import { useReviewWords } from "./review-words.ts";
import type { OpenFigure } from "./use-open-item.ts";

/** Why, for who wants to say it: a field that opens on demand. */
export function MaybeReason({ item }: { readonly item: OpenFigure }) {
  const words = useReviewWords();
  const [isShown, setShown] = useState(item.reason !== "");
  if (isShown) return <ReasonField item={item} label={words.reasonMaybe} />;
  return (
    <button type="button" className={css.quiet} onClick={() => setShown(true)}>
      {words.reasonMaybe}
    </button>
  );
}

/** Why the figure is decided so. */
export function ReasonField({ item, label }: { readonly item: OpenFigure; readonly label: string }) {
  const words = useReviewWords();
  const fault = useId();
  return (
    <label className={css.reason}>
      <span>{label}</span>
      <input
        ref={item.reasonField}
        type="text"
        maxLength={2000}
        value={item.reason}
        aria-invalid={item.isReasonLacking}
        {...(item.isReasonLacking ? { "aria-describedby": fault } : {})}
        onChange={(event) => item.setReason(event.target.value)}
      />
      {item.isReasonLacking && (
        <span id={fault} className={css.fault} role="alert">
          {words.reasonNeeded}
        </span>
      )}
    </label>
  );
}
