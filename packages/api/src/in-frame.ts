import { type Frame, frameDay } from "@sosanh/core/frames/frame";
import { rollupsFor } from "@sosanh/db/queries/rollups";
import { splitWeightsOf } from "@sosanh/db/queries/split-weights";
import { targetsFor } from "@sosanh/db/queries/targets";
import type { ApiContext } from "./context.ts";
import { type FrameReader, frameReader } from "./read-frame.ts";

/** The register as a frame shows it, and how figures are read on its units. */
export async function inFrame(
  context: ApiContext,
  frame: Frame,
): Promise<{ readonly context: ApiContext; readonly reader: FrameReader }> {
  const { database, viewer, reference } = context;
  const day = frameDay(frame, reference.tree);
  if (day === undefined) {
    const reader: FrameReader = {
      read: (query) => rollupsFor(database.db, viewer, query),
      targets: (query) => targetsFor(database.db, viewer, query),
    };
    return { context, reader };
  }
  const units = reference.frames.frameOn(day, await splitWeightsOf(database.db));
  const { tree, lineage } = units;
  return {
    context: { ...context, reference: { ...reference, tree, lineage } },
    reader: frameReader(context, units),
  };
}
