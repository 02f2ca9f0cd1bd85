import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { ReactNode } from "react";
import { createContext, use } from "react";
import type { RenderFigure } from "./render-figure.ts";

interface Slot {
  readonly data: DataKind;
  readonly renderFigure: RenderFigure;
}

const SlotContext = createContext<Slot>({ data: "real", renderFigure: ({ children }) => children });

/** Tells the figures of a page how the door to their source looks; the page's route decides. */
export function FigureSlot({ data, renderFigure, children }: Slot & { children: ReactNode }) {
  return <SlotContext value={{ data, renderFigure }}>{children}</SlotContext>;
}

/** A figure of the page, which opens its source. */
export function FigureOf({ row, children }: { row: ComparisonRow; children: ReactNode }) {
  const { data, renderFigure } = use(SlotContext);
  const { metric, locality, period } = row;
  return renderFigure({ figure: { data, metric, locality, period }, children });
}
