import type { ReactNode } from "react";
import {
  BookIcon,
  BookmarkIcon,
  CalendarIcon,
  CheckGridIcon,
  GridIcon,
  LinesIcon,
  PageIcon,
  PinIcon,
} from "../../ui/icons.tsx";

/** The pages there are, in the order of the bar. */
export const pages = [
  { to: "/", name: "overview", icon: <GridIcon /> },
  { to: "/nam-qua", name: "yearReview", icon: <CalendarIcon /> },
  { to: "/so-sanh", name: "compare", icon: <LinesIcon /> },
  { to: "/ho-so", name: "profile", icon: <PinIcon /> },
  { to: "/do-phu", name: "coverage", icon: <CheckGridIcon /> },
  { to: "/bao-cao", name: "briefing", icon: <PageIcon /> },
  { to: "/da-luu", name: "savedViews", icon: <BookmarkIcon /> },
  { to: "/nguon", name: "sources", icon: <BookIcon /> },
] as const satisfies readonly { to: string; name: string; icon: ReactNode }[];
