import type { ReactNode } from "react";

/** The icons of this page: outlines of 16 px, 1.75 thick, always beside a word or a label. */
const paths = {
  pin: <path d="M9.5 1.5l5 5-2.5.7-2.6 2.6-.4 3.2L3 7l3.2-.4 2.6-2.6zM5.5 10.5l-4 4" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  chevron: <path d="M4 6l4 4 4-4" />,
  check: <path d="M3 8.5l3.5 3.5L13 4.5" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  sliders: <path d="M2 5h6M12 5h2M2 11h2M8 11h6M10 3v4M6 9v4" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      aria-hidden="true"
    >
      {paths[name]}
    </svg>
  );
}
