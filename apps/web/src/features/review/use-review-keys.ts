import { useEffect, useRef } from "react";
import type { Review } from "./review-context.ts";
import { keyPlaceOf, reviewAction } from "./review-keys.ts";

const mayRepeat: ReadonlySet<string> = new Set(["next", "previous", "mark-next", "mark-previous"]);

/** The keys of a review, wherever the focus is on its page; none while a dialog is open. */
export function useReviewKeys(review: Review): void {
  const now = useRef(review);
  useEffect(() => {
    now.current = review;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      if (document.querySelector("dialog[open]") !== null) return;
      const target = event.target instanceof Element ? event.target : null;
      const action = reviewAction(event, keyPlaceOf(target));
      if (action === undefined) return;
      // A key that is held down goes on in the list, but decides once.
      if (event.repeat && !mayRepeat.has(action.do)) {
        event.preventDefault();
        return;
      }
      if (act(now.current, action, target)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function act(
  review: Review,
  action: NonNullable<ReturnType<typeof reviewAction>>,
  target: Element | null,
): boolean {
  const { marking, selected, readOnly } = review;
  // Several that are chosen are decided before the one that is open.
  const item =
    (marking.figures.length > 0 ? review.markActions.current : undefined) ?? review.actions.current;
  switch (action.do) {
    case "next":
    case "previous":
      review.step(action.do === "next" ? 1 : -1);
      return true;
    case "leave":
      leaveField(target);
      return true;
    case "undo":
      if (!review.readOnly) review.undo?.();
      return true;
    case "mark":
      if (selected?.decision === undefined && selected !== undefined && !readOnly)
        marking.toggle(selected.ordinal);
      return true;
    case "mark-next":
    case "mark-previous":
      if (!readOnly) markOn(review, action.do === "mark-next" ? 1 : -1);
      return true;
    case "same-place":
      if (selected !== undefined && !readOnly) marking.samePlace(selected);
      return true;
    case "clear":
      if (marking.figures.length === 0) return false;
      marking.clear();
      return true;
    case "accept-sure":
    case "accept-alike":
    case "document":
    case "add":
      return pressed(action.do);
    case "reading":
      review.actions.current?.choose(action.index);
      return review.actions.current !== undefined;
    default:
      item?.[action.do]();
      return item !== undefined;
  }
}

/** From a field of the open figure to the figure; from any other to the page. */
function leaveField(target: Element | null): void {
  const form = target?.closest<HTMLElement>("form");
  if (form !== null && form !== undefined) form.focus();
  else if (target instanceof HTMLElement) target.blur();
}

/** Chooses the open figure and the one that is gone to. */
function markOn({ marking, selected, next, select }: Review, by: 1 | -1): void {
  const to = next(by);
  if (selected === undefined || selected.decision !== undefined) return;
  marking.extendTo(to?.ordinal ?? selected.ordinal, selected.ordinal);
  if (to !== undefined) select(to.ordinal);
}

/** Presses the button of the page that the key stands on, where it can be. */
function pressed(key: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`button[data-key="${key}"]`);
  button?.click();
  return button !== null;
}
