import type { IsoDate } from "@sosanh/core/figures/period";
import { type Frame, frameDay } from "@sosanh/core/frames/frame";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import { refusedView } from "@sosanh/core/view/view-refusal";
import { dataStamp } from "@sosanh/db/queries/data-stamp";
import { splitWeightsOf } from "@sosanh/db/queries/split-weights";
import { registerBegins } from "@sosanh/vietnam/register-begin";
import type { ApiContext } from "./context.ts";
import { type FrameReader, frameReader } from "./read-frame.ts";
import { readReported, readReportedTargets } from "./read-reported.ts";

/**
 * The day whose units a frame shows; undefined as reported.
 *
 * @throws DomainError "invalid-view" for a day before the first that the register knows, naming both
 */
export function knownFrameDay(frame: Frame, tree: LocalityTree): IsoDate | undefined {
  if (frame < registerBegins) {
    const [year, month, day] = registerBegins.split("-").map(Number);
    throw refusedView({
      field: "frame",
      value: frame,
      reason: "before-register",
      facts: { first: registerBegins, firstVi: `${day}/${month}/${year}` },
    });
  }
  return frameDay(frame, tree);
}

/** A question in its frame: what it is answered from. */
export interface InFrame {
  /** With the register as the frame shows it. */
  readonly context: ApiContext;
  /** Reads figures on the units of the frame. */
  readonly reader: FrameReader;
  /** Reads figures on the units that reported them, whatever the frame. */
  readonly asReported: FrameReader;
}

/** The register as a frame shows it, and how figures are read on its units. @throws DomainError as `knownFrameDay` */
export async function inFrame(context: ApiContext, frame: Frame): Promise<InFrame> {
  const { database, viewer, reference } = context;
  const asKnown = context.known?.day;
  const day = knownFrameDay(frame, reference.tree);
  const kept = reference.cells.under(await dataStamp(database.db));
  const keeping = (reader: FrameReader, of: IsoDate | undefined): FrameReader => ({
    read: kept.reading("figures", { day: of, viewer, asKnown }, reader.read),
    targets: kept.reading("targets", { day: of, viewer, asKnown }, reader.targets),
  });
  const asReported = keeping(
    {
      read: (query) => readReported(context, query),
      targets: (query) => readReportedTargets(context, query),
    },
    undefined,
  );
  if (day === undefined) return { context, reader: asReported, asReported };
  const units = reference.frames.frameOn(day, await splitWeightsOf(database.db));
  const { tree, lineage } = units;
  return {
    context: { ...context, reference: { ...reference, tree, lineage } },
    reader: keeping(frameReader(context, units), day),
    asReported,
  };
}
