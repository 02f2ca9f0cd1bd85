import type { IsoDate } from "@sosanh/core/figures/period";
import { known } from "@sosanh/core/figures/value";
import { type PlaceName, places } from "@sosanh/core/fixtures/small-country";
import type { DecidedFigure, DecisionKind } from "@sosanh/core/submissions/figure-decision";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import { publishSubmission } from "@sosanh/db/publish-submission";
import { createSubmission, moveSubmission } from "@sosanh/db/queries/submissions";
import { undoSubmission } from "@sosanh/db/undo-submission";
import fc from "fast-check";
import { vi } from "vitest";
import type { ApiContext } from "../src/context.ts";

interface Drawn {
  readonly metric: string;
  readonly place: PlaceName;
  readonly year: number;
  readonly value: number;
  readonly decision: DecisionKind;
}

/** What an office does on a day: figures of the small country are published, or what was published last is undone. */
export type Deed = { readonly publish: readonly Drawn[] } | { readonly undo: true };

const figure: fc.Arbitrary<Drawn> = fc.record({
  metric: fc.constantFrom(
    "recruits",
    "recruits",
    "recruits_target",
    "attended",
    "invited",
    "turnout",
    "income",
  ),
  place: fc.constantFrom(...(Object.keys(places) as PlaceName[])),
  year: fc.constantFrom(2020, 2021, 2022),
  value: fc.integer({ min: 1, max: 50 }),
  decision: fc.constantFrom(...(["corrected", "corrected", "corrected", "held", "withdrawn"] as const)),
});

const batch = fc.uniqueArray(figure, {
  selector: ({ metric, place, year }) => `${metric} ${place} ${year}`,
  minLength: 1,
  maxLength: 8,
});

/** Some days of an office. */
export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ publish: batch }) },
    { weight: 1, arbitrary: fc.constant({ undo: true } as const) },
  ),
  { minLength: 1, maxLength: 4 },
);

/** The days of the office go on after those of `begin`, one deed a day, at noon in Việt Nam; the clock must be a faked one. */
export class OfficeDays {
  readonly #context: () => ApiContext;
  #at: number;

  constructor(context: () => ApiContext, begin: IsoDate) {
    this.#context = context;
    this.#at = Date.parse(`${begin}T05:00:00Z`);
  }

  get today(): IsoDate {
    return new Date(this.#at).toISOString().slice(0, 10);
  }

  /** Does the deeds, each on the next day. @returns what `tell` says at the end of each day, from the one before the first */
  async tellEach<T>(list: readonly Deed[], tell: () => Promise<T>): Promise<ReadonlyMap<IsoDate, T>> {
    const told = new Map([[this.today, await tell()]]);
    const done: number[] = [];
    for (const deed of list) {
      this.#at += 86_400_000;
      vi.setSystemTime(this.#at);
      if ("publish" in deed) done.push(await this.#publish(deed.publish));
      else await this.#undo(done.pop());
      told.set(this.today, await tell());
    }
    return told;
  }

  async #undo(id: number | undefined): Promise<void> {
    const { database, viewer, reference } = this.#context();
    const { metrics } = reference;
    if (id !== undefined) await undoSubmission(database, viewer, { id, reason: "nhầm", metrics });
  }

  async #publish(figures: readonly Drawn[]): Promise<number> {
    const { database, viewer, reference } = this.#context();
    const id = await createSubmission(database, viewer, {
      ...{ kind: "entry", data: "real", title: "Nhập", place: "vn" },
      figures: figures.map(({ decision, ...drawn }) => {
        const { read, decided } = figureOf(drawn);
        return { read, checks: [], decision: { kind: decision, figure: decided, reason: "biên bản" } };
      }),
    });
    const { version } = await moveSubmission(database, viewer, { id, version: 1, action: "submit" });
    const { metrics } = reference;
    return (await publishSubmission(database, viewer, { id, version, metrics })).id;
  }
}

function figureOf({ metric, place, year, value }: Omit<Drawn, "decision">): {
  readonly read: ReadFigure;
  readonly decided: DecidedFigure;
} {
  const period = { year, part: "year" } as const;
  const locality = places[place];
  return {
    decided: { metric, locality, period, kind: "measured", value: known(value) },
    read: {
      ...{ place: { kind: "document" }, shown: `${value}`, value, readings: [], unit: "", metric },
      locality: { uid: locality, name: place },
      ...{ year, part: "year", status: "measured", qualifier: "exact", confidence: 1, doubts: [] },
    },
  };
}
