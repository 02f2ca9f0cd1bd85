import { toSixDecimals } from "@sosanh/core/figures/six-decimals";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { TablePreview } from "@sosanh/core/submissions/table-mapping";
import type { ReadingKnowledge } from "./reading-knowledge.ts";

const mostShown = 6;

/** The cells of figures of which no number can be read for certain. */
export interface UnreadCells {
  readonly add: (figure: ReadFigure) => void;
  readonly cells: () => TablePreview["unread"];
}

/** Collects the cells of which no number can be read for certain, or a part of one where whole things are counted. */
export function unreadCells({ metricOf }: Pick<ReadingKnowledge, "metricOf">): UnreadCells {
  const first: ReadFigure[] = [];
  let cells = 0;
  const isPartOfOne = ({ metric, value }: ReadFigure): boolean =>
    value !== null &&
    metric !== null &&
    metricOf(metric)?.decimals === 0 &&
    !Number.isInteger(toSixDecimals(value));
  return {
    add: (figure) => {
      const { doubts } = figure;
      const isUnread = doubts.includes("unread-cell") || doubts.includes("ambiguous-number");
      if (!isUnread && !isPartOfOne(figure)) return;
      cells += 1;
      if (first.length < mostShown) first.push(figure);
    },
    cells: () => ({ cells, first }),
  };
}
