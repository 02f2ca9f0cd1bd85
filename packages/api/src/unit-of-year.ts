import type { DataKind } from "@sosanh/core/figures/observation";
import { isKnown } from "@sosanh/core/figures/value";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { sameUnitIn } from "@sosanh/core/places/same-unit";
import type { ApiContext } from "./context.ts";
import { readReported } from "./read-reported.ts";

/**
 * The unit whose figures tell of a place in a year, as reported: where the place did not stand in it and has no figure,
 * the one that it became or came from as a whole. In a frame it is the place, which the frame shows as a unit of its own.
 */
export async function unitOfYear(
  context: ApiContext,
  asked: {
    readonly data: DataKind;
    readonly place: LocalityUid;
    readonly year: number;
    readonly frame: Frame;
  },
): Promise<LocalityUid> {
  const { reference } = context;
  const { data, place, year, frame } = asked;
  if (frame !== "as-reported") return place;
  const same = sameUnitIn(place, { year, part: "year" }, reference);
  if (same === undefined || same === place) return place;
  const own = await readReported(context, {
    ...{ data, part: "year" },
    metrics: reference.metrics.map((m) => m.code),
    localities: [place],
    years: { from: year, to: year },
  });
  return own.some((r) => isKnown(r.value)) ? place : same;
}
