import { sameFigures, traceOf } from "@sosanh/core/submissions/same-figure";
import type { SubmissionFigure } from "@sosanh/core/submissions/submission";
import fc from "fast-check";
import { expect, it } from "vitest";
import { carriedOver } from "./carried-over.ts";
import { FigureBook } from "./figure-book.ts";

/** A figure that stands at one of few places and is read as one of few metrics. */
const figureAt = ([start, metric]: readonly [number, string], ordinal: number): SubmissionFigure => ({
  ordinal,
  read: {
    place: { kind: "span", start, end: 9 },
    ...{ shown: "12", value: 12, readings: [], unit: "", metric },
    ...{ locality: { uid: "old:1", name: "A" }, year: 2024, part: "year", status: "measured" },
    ...{ qualifier: "exact", confidence: 1, doubts: [] },
  },
  checks: [],
  known: {},
});
const readings = fc
  .array(fc.tuple(fc.nat(2), fc.constantFrom("a", "b", "c")), { maxLength: 7 })
  .map((all) => all.map(figureAt));
const rejected = ({ ordinal }: SubmissionFigure) => ({ ordinal, decision: { kind: "rejected" as const } });
const tracesOf = (figures: readonly SubmissionFigure[]) => figures.map(({ read }) => traceOf(read));

it("a page that has all figures carries a decision to where the server does; one that has a part of them, to none", () =>
  fc.assert(
    fc.property(readings, readings, fc.func(fc.boolean()), (before, figures, isHere) => {
      const here = before.filter(({ ordinal }) => isHere(ordinal));
      const book = new FigureBook();
      book.put({ reading: 1, figures: here }, 0);
      if (here.length === before.length) book.loaded(1);
      const pairs = sameFigures(tracesOf(before), tracesOf(figures));
      for (const figure of here) {
        const { carried, lost } = carriedOver(book.traced([rejected(figure)]), { reading: 2, figures });
        const to = here.length === before.length ? pairs.get(figure.ordinal) : undefined;
        expect([...carried.map(({ ordinal }) => ordinal), ...lost.map(() => undefined)]).toEqual([to]);
      }
    }),
  ));

it("a decision is carried on as it would have been from the reading it came to", () => {
  const [one, two] = [figureAt([0, "a"], 0), figureAt([0, "b"], 1)];
  const book = new FigureBook();
  book.put({ reading: 1, figures: [one] }, 0);
  book.loaded(1);
  const { carried } = carriedOver(book.traced([rejected(one)]), { reading: 2, figures: [one, two] });
  const again = carriedOver(carried, { reading: 3, figures: [figureAt([0, "c"], 0)] });
  expect([carried.length, again.carried, again.lost.length]).toEqual([1, [], 1]);
});

it("what is asked for of a later reading leaves the page with all the figures of its own", () => {
  const [one, two] = [figureAt([0, "a"], 0), figureAt([1, "b"], 1)];
  const book = new FigureBook();
  book.put({ reading: 1, figures: [one, two] }, 0);
  book.loaded(1);
  book.put({ reading: 2, figures: [one] }, 0);
  book.loaded(2);
  const { carried, lost } = carriedOver(book.traced([rejected(one)]), { reading: 2, figures: [one] });
  expect([carried.map(({ ordinal }) => ordinal), lost]).toEqual([[0], []]);
});
