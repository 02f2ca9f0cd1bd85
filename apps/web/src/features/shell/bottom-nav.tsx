import { Link, useLocation } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { searchForPage } from "../../address.ts";
import { MoreIcon } from "../../ui/icons.tsx";
import { useWords } from "../../words/words.tsx";
import { MorePages } from "./more-pages.tsx";
import { pages } from "./pages.tsx";
import styles from "./shell.module.css";

/** The pages at the foot of a phone, under the thumb: the four that are opened most, and the way to the others. */
export function BottomNav({ search }: { search: Search }) {
  const words = useWords();
  const { pathname } = useLocation();
  return (
    <nav className={styles.bottom} aria-label={words.nav.label}>
      {pages
        .filter(({ rank }) => rank === 1)
        .map((page) => (
          <Link
            key={page.to}
            to={page.to}
            search={searchForPage(search, pathname, page.to)}
            className={styles.bottomLink}
            activeOptions={{ exact: page.to === "/", includeSearch: false }}
          >
            {page.icon}
            {words.nav[page.name]}
          </Link>
        ))}
      <MorePages search={search} className={styles.bottomLink} icon={<MoreIcon />} side="above" />
    </nav>
  );
}
