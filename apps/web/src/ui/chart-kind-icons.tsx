import type { ChartKind } from "@sosanh/core/view/view";
import type { ReactNode } from "react";

const paths: Readonly<Record<ChartKind, ReactNode>> = {
  line: <path d="M1.5 13.5h13M2 10l4-4 3 2.5L14 3" />,
  "ranked-bars": <path d="M2 2v12M4.5 3.5H13v2H4.5zM4.5 7h6v2h-6zM4.5 10.5H8v2H4.5z" />,
  slope: <path d="M3 2v12M13 2v12M3 11l10-6M3 5.5l10 3" />,
  dumbbell: (
    <path d="M5.5 4.5h5M7.5 11.5h3M4 4.5m-1.5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M12 4.5m-1.5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M6 11.5m-1.5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M12 11.5m-1.5 0a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0" />
  ),
  bump: <path d="M2 4h3l6 8h3M2 12h3l6-8h3" />,
  heatmap: <path d="M2 2.5h12v11H2zM2 6h12M2 9.7h12M6 2.5v11M10 2.5v11" />,
  scatter: <path d="M2 2v12h12M5.5 10.5h.01M8 7.5h.01M9 11h.01M11 5.5h.01M12.5 8.5h.01" strokeWidth="2.25" />,
  "small-multiples": (
    <path d="M2 7l1.5-2L5 6l2-3.5M9 7l1.5-1L12 6.5 14 4M2 13.5l2-1L5 13l2-2M9 13l2-3 1 2 2-1" />
  ),
  contribution: <path d="M2 13.5h12M3 13V9h2.5v4zM6.7 9V6h2.5v3zM10.5 6V2.5H13V6z" />,
  distribution: (
    <path
      d="M1.5 12.5h13M3.5 9.5h.01M6 9.5h.01M7.5 9.5h.01M7.5 6.5h.01M9 9.5h.01M9 6.5h.01M9 3.5h.01M12.5 9.5h.01"
      strokeWidth="2"
    />
  ),
  map: <path d="M2 4l4-1.5 4 1.5 4-1.5v9.5l-4 1.5-4-1.5-4 1.5zM6 2.5V12M10 4v9.5" />,
  "tile-map": (
    <path d="M6.2 2h3.6v3.6H6.2zM2.2 6.2h3.6v3.6H2.2zM6.2 6.2h3.6v3.6H6.2zM6.2 10.4h3.6V14H6.2zM10.2 10.4h3.6V14h-3.6z" />
  ),
  table: <path d="M2 2.5h12v11H2zM2 6.5h12M6.5 2.5v11" />,
};

/** The sign of a kind of chart: an outline of 16 px, always beside its name. */
export function ChartKindIcon({ kind }: { readonly kind: ChartKind }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {paths[kind]}
    </svg>
  );
}
