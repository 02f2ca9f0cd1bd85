import type { ReactNode } from "react";
import {
  BookIcon,
  BookmarkIcon,
  CalendarIcon,
  CheckGridIcon,
  FiguresIcon,
  GridIcon,
  LinesIcon,
  PageIcon,
  PinIcon,
} from "../../ui/icons.tsx";

/** The pages there are, in the order of the bar. Where there is no room for all, those of a later rank are under "more". */
export const pages = [
  { to: "/", name: "overview", rank: 1, icon: <GridIcon /> },
  { to: "/nam-qua", name: "yearReview", rank: 1, icon: <CalendarIcon /> },
  { to: "/so-sanh", name: "compare", rank: 1, icon: <LinesIcon /> },
  { to: "/ho-so", name: "profile", rank: 2, icon: <PinIcon /> },
  { to: "/do-phu", name: "coverage", rank: 2, icon: <CheckGridIcon /> },
  { to: "/so-lieu", name: "submissions", rank: 1, icon: <FiguresIcon /> },
  { to: "/bao-cao", name: "briefing", rank: 2, icon: <PageIcon /> },
  { to: "/da-luu", name: "savedViews", rank: 3, icon: <BookmarkIcon /> },
  { to: "/nguon", name: "sources", rank: 3, icon: <BookIcon /> },
] as const satisfies readonly { to: string; name: string; rank: 1 | 2 | 3; icon: ReactNode }[];

/** True where the address is of the page or of one beneath it. */
export function isAt(pathname: string, to: string): boolean {
  return to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
}
