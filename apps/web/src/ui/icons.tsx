import type { ReactNode } from "react";

/** One outline set, 16 px, stroke 1.75. Decoration beside a word, so hidden from readers of the page's text. */
function Icon({ children }: { children: ReactNode }) {
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
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const GridIcon = () => (
  <Icon>
    <rect x="2" y="2" width="12" height="12" rx="1.5" />
    <path d="M2 6.5h12M7 6.5V14" />
  </Icon>
);
export const CheckGridIcon = () => (
  <Icon>
    <path d="M2 2h5v5H2zM9 9h5v5H9zM2 11.5l1.8 1.8L7 9.8M9 4.5l1.8 1.8L14 2.8" />
  </Icon>
);
export const LinesIcon = () => (
  <Icon>
    <path d="M2 13.5h12M2.5 9.5l3.5-3 3 2 4.5-5" />
  </Icon>
);
export const BookIcon = () => (
  <Icon>
    <path d="M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4" />
  </Icon>
);
export const ChevronDownIcon = () => (
  <Icon>
    <path d="M4 6l4 4 4-4" />
  </Icon>
);
export const ChevronUpIcon = () => (
  <Icon>
    <path d="M4 10l4-4 4 4" />
  </Icon>
);
export const ChevronRightIcon = () => (
  <Icon>
    <path d="M6 4l4 4-4 4" />
  </Icon>
);
export const ChevronLeftIcon = () => (
  <Icon>
    <path d="M10 4L6 8l4 4" />
  </Icon>
);
export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.5" />
    <path d="M10.5 10.5L14 14" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.5" />
  </Icon>
);
export const MoonIcon = () => (
  <Icon>
    <path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7z" />
  </Icon>
);
export const SunIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1" />
  </Icon>
);
export const InfoIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 7.5V11M8 5v.01" />
  </Icon>
);
export const PinIcon = () => (
  <Icon>
    <path d="M8 14.5s4.75-4.4 4.75-8A4.75 4.75 0 0 0 3.25 6.5c0 3.6 4.75 8 4.75 8z" />
    <circle cx="8" cy="6.5" r="1.5" />
  </Icon>
);
export const LinkOutIcon = () => (
  <Icon>
    <path d="M6.5 3H3v10h10V9.5M9.5 2.5h4v4M13.5 2.5L8 8" />
  </Icon>
);
export const CalendarIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3" />
  </Icon>
);
export const CopyIcon = () => (
  <Icon>
    <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="M3 8.5l3.5 3.5L13 4.5" />
  </Icon>
);
export const ExportIcon = () => (
  <Icon>
    <path d="M8 2v8M5 7l3 3 3-3M2.5 11.5v2h11v-2" />
  </Icon>
);
export const PageIcon = () => (
  <Icon>
    <path d="M4 1.75h5.5L12.5 5v9.25h-8.5zM6.5 8h3.5M6.5 11h3.5" />
  </Icon>
);
export const BookmarkIcon = () => (
  <Icon>
    <path d="M4 2h8v12l-4-3-4 3z" />
  </Icon>
);
export const LinkIcon = () => (
  <Icon>
    <path d="M6.75 9.25a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.25 6.75a2.6 2.6 0 0 0-3.7 0l-2.3 2.3a2.6 2.6 0 0 0 3.7 3.7l.8-.8" />
  </Icon>
);
export const FiguresIcon = () => (
  <Icon>
    <path d="M2.5 4h2M2.5 8h2M2.5 12h2M7 4h6.5M7 8h6.5M7 12h3.5" />
  </Icon>
);
export const ClockIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="6" />
    <path d="M8 4.75V8l2.25 1.5" />
  </Icon>
);
