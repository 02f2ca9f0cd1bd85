import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { ReactNode } from "react";

/** Draws a figure as the door to its source; the route decides how the door looks. */
export type RenderFigure = (props: { figure: FigureKey; children: ReactNode }) => ReactNode;
