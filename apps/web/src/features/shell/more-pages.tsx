import { Link, useLocation } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";
import type { Search } from "../../address.ts";
import { searchForPage } from "../../address.ts";
import { useWords } from "../../words/words.tsx";
import css from "./more-pages.module.css";
import { isAt, pages } from "./pages.tsx";

interface Props {
  readonly search: Search;
  /** How the button looks where it stands. */
  readonly className: string | undefined;
  /** Before or after the word of the button. */
  readonly icon: ReactNode;
  /** Which way the list opens. */
  readonly side: "below" | "above";
}

/** The pages that have no room of their own, behind one button. Escape, a press outside and a chosen page close it. */
export function MorePages({ search, className, icon, side }: Props) {
  const words = useWords();
  const { pathname } = useLocation();
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const more = pages.filter(({ rank }) => rank > 1);
  const here = more.find(({ to }) => isAt(pathname, to));
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event) => {
      if (!(event.target instanceof Node && whole.current?.contains(event.target))) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  }, [open]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape bubbles here from the button and the links inside.
    <div
      ref={whole}
      className={css.more}
      data-side={side}
      data-here={here?.rank}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {icon}
        {words.nav.more}
      </button>
      <ul id={id} className={css.list} hidden={!open}>
        {more.map((page) => (
          <li key={page.to} data-rank={page.rank}>
            <Link
              to={page.to}
              search={searchForPage(search, pathname, page.to)}
              className={css.link}
              activeOptions={{ includeSearch: false }}
              onClick={() => setOpen(false)}
            >
              {page.icon}
              {words.nav[page.name]}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
