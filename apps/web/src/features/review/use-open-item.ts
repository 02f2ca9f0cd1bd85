import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import type { DecidedFigure, DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { KnownOfCell, SubmissionFigure } from "@sosanh/core/submissions/submission";
import { type RefObject, useEffect, useRef, useState } from "react";
import {
  type DraftLack,
  draftOf,
  type FigureDraft,
  figureOfDraft,
  heldFigureOfDraft,
  takenAs,
} from "./figure-draft.ts";
import type { SaidDecision } from "./ordinal-decision.ts";
import { useReview } from "./review-context.ts";
import { useKnownOfDraft } from "./use-known-of-draft.ts";

/** A figure that is open for a decision. */
export interface OpenFigure {
  readonly figure: SubmissionFigure;
  readonly draft: FigureDraft;
  readonly change: (part: Partial<FigureDraft>) => void;
  readonly metric: Metric | undefined;
  readonly known: KnownOfCell;
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  /** Another figure is published for the cell: a person says which stands, and why. */
  readonly isSecond: boolean;
  readonly isBeside: boolean;
  readonly setBeside: (beside: boolean) => void;
  readonly lacks: readonly DraftLack[];
  /** What would enter as it is said now, or what it lacks. */
  readonly made: ReturnType<typeof figureOfDraft>;
  readonly isReasonLacking: boolean;
  /** How the figure would enter. */
  readonly takenAs: "accepted" | "corrected" | "beside";
  readonly accept: () => void;
  readonly reject: () => void;
  readonly hold: () => void;
  /** A figure can be held without its number, not without its cell. */
  readonly mayHold: boolean;
  readonly fields: RefObject<HTMLDivElement | null>;
  readonly reasonField: RefObject<HTMLInputElement | null>;
}

/** What is said of an open figure until it is decided, and deciding it. */
export function useOpenItem(figure: SubmissionFigure): OpenFigure {
  const review = useReview();
  const [draft, setDraft] = useState(() => draftOf(figure));
  const [reason, setReason] = useState(figure.decision?.reason ?? "");
  const [isBeside, setBeside] = useState(figure.decision?.kind === "beside");
  const [isTried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const reasonField = useRef<HTMLInputElement>(null);
  const metric = review.metricOf(draft.metric);
  const known = useKnownOfDraft(figure, draft);
  const made = figureOfDraft(draft, figure, metric);
  const isSecond = isAnother(known, made);
  const as = "figure" in made ? takenAs(figure.read, made.figure) : "corrected";
  const isReasonLacking = isSecond && reason.trim() === "";
  const held = heldFigureOfDraft(draft, figure, metric);
  const say = (kind: DecisionKind, decided?: DecidedFigure) => {
    const given = reason.trim();
    const decision: SaidDecision = {
      kind,
      ...(decided === undefined ? {} : { figure: decided }),
      ...(given === "" ? {} : { reason: given }),
    };
    review.decide([{ ordinal: figure.ordinal, decision }]);
  };
  const accept = () => {
    setTried(true);
    if ("lacks" in made) lackingField(fields.current)?.focus();
    else if (isReasonLacking) reasonField.current?.focus();
    else say(isSecond && isBeside ? "beside" : as, made.figure);
  };
  const reject = () => say("rejected");
  const hold = () => {
    setTried(true);
    if (held !== undefined) say("held", held);
  };
  const change = (part: Partial<FigureDraft>) => setDraft((before) => ({ ...before, ...part }));
  useItemActions({ accept, reject, hold, change, fields });
  return {
    ...{ figure, draft, change, metric, known, reason, setReason, isSecond, isBeside, setBeside },
    made,
    lacks: "lacks" in made ? made.lacks : [],
    mayHold: held !== undefined,
    isReasonLacking: isReasonLacking && isTried,
    takenAs: isSecond && isBeside ? "beside" : as,
    ...{ accept, reject, hold, fields, reasonField },
  };
}

/** The first field in which something is still to be said; of a number to choose, its options. */
function lackingField(fields: HTMLElement | null): HTMLElement | null | undefined {
  return (
    fields?.querySelector<HTMLElement>("[data-lacking] :is(button, select, input)") ??
    fields?.closest("form")?.querySelector<HTMLElement>('input[name="reading"]')
  );
}

/** What the keys of the page do with the item that is open. */
function useItemActions(item: Pick<OpenFigure, "accept" | "reject" | "hold" | "change" | "fields">): void {
  const { actions, readOnly } = useReview();
  useEffect(() => {
    if (readOnly) return;
    const own = {
      ...{ accept: item.accept, reject: item.reject, hold: item.hold },
      edit: () => item.fields.current?.querySelector("button")?.click(),
      choose: (index: number) =>
        item.fields.current
          ?.closest("form")
          ?.querySelectorAll<HTMLInputElement>('input[type="radio"][name="reading"]')
          [index]?.click(),
    };
    actions.current = own;
    return () => {
      if (actions.current === own) actions.current = undefined;
    };
  });
}

/** Whether what would enter differs from what is published for its cell. */
function isAnother(known: KnownOfCell, made: ReturnType<typeof figureOfDraft>): boolean {
  if (known.published === undefined || !("figure" in made) || made.figure.kind === "target") return false;
  const [a, b] = [known.published.value, made.figure.value];
  if (!isKnown(a) || !isKnown(b)) return false;
  return a.value !== b.value || a.qualifier !== b.qualifier;
}
