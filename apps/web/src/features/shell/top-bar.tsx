import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import type { Language } from "@sosanh/core/view/view";
import { Link, useLocation, useNavigate } from "@tanstack/react-router";
import type { Search } from "../../address.ts";
import { keptWords, searchForPage } from "../../address.ts";
import controls from "../../ui/controls.module.css";
import { MoonIcon, SunIcon } from "../../ui/icons.tsx";
import { rememberLanguage, useLanguage, useWords } from "../../words/words.tsx";
import { DataSwitch } from "./data-switch.tsx";
import { MorePages } from "./more-pages.tsx";
import { pages } from "./pages.tsx";
import styles from "./shell.module.css";

/** Logo, pages, which data, language, theme: the same on every page. */
export function TopBar({ search, hasSample }: { search: Search; hasSample: boolean | undefined }) {
  const words = useWords();
  const { pathname } = useLocation();
  return (
    <header className={styles.bar}>
      <Link to="/" search={keptWords(search)} className={styles.logo}>
        <svg width="20" height="20" viewBox="0 0 16 16" aria-hidden="true">
          <path className={styles.logoGrey} d="M1 9h4v6H1z" />
          <path className={styles.logoBlue} d="M6 5h4v10H6z" />
          <path className={styles.logoInk} d="M11 1h4v14h-4z" />
        </svg>
        <span className={styles.logoText}>{words.product}</span>
      </Link>
      <nav className={styles.nav} aria-label={words.nav.label}>
        {pages.map((page) => (
          <Link
            key={page.to}
            to={page.to}
            search={searchForPage(search, pathname, page.to)}
            className={styles.navLink}
            data-rank={page.rank}
            activeOptions={{ exact: page.to === "/", includeSearch: false }}
          >
            {words.nav[page.name]}
          </Link>
        ))}
        <MorePages search={search} className={styles.navLink} icon={undefined} side="below" />
      </nav>
      <div className={styles.tools}>
        <DataSwitch search={search} hasSample={hasSample} />
        <LanguageSwitch />
        <ThemeButton />
      </div>
    </header>
  );
}

function LanguageSwitch() {
  const words = useWords();
  const language = useLanguage();
  const navigate = useNavigate();
  const choose = (next: Language) => {
    rememberLanguage(next);
    void navigate({ to: ".", search: (was: Search) => ({ ...was, lang: next }), replace: true });
  };
  return (
    <fieldset className={styles.languages} aria-label={words.language.label}>
      {(["vi", "en"] as const).map((code) => (
        <button
          key={code}
          type="button"
          className={styles.language}
          lang={code}
          aria-pressed={code === language}
          aria-label={`${code.toUpperCase()}, ${words.language[code]}`}
          onClick={() => choose(code)}
        >
          {code.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

function ThemeButton() {
  const words = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const label = dark ? words.theme.toLight : words.theme.toDark;
  return (
    <button
      type="button"
      className={controls.icon}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(dark ? "light" : "dark")}
    >
      {dark ? <SunIcon /> : <MoonIcon />}
    </button>
  );
}
