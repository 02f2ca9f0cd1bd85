import { useQuery } from "@tanstack/react-query";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { Link, Outlet, useLocation, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useEffect } from "react";
import type { Search } from "../address.ts";
import { readData } from "../address.ts";
import { BottomNav } from "../features/shell/bottom-nav.tsx";
import { KeyHelp } from "../features/shell/key-help.tsx";
import { SampleBand } from "../features/shell/sample-band.tsx";
import styles from "../features/shell/shell.module.css";
import { TopBar } from "../features/shell/top-bar.tsx";
import { trpc } from "../trpc.ts";
import controls from "../ui/controls.module.css";
import { Notice } from "../ui/notice.tsx";
import { LanguageProvider, languageOf, useWords } from "../words/words.tsx";

/** What surrounds every page. A data set the address names wrongly is refused here, for all pages at once. */
export function Root() {
  const search: Search = useSearch({ strict: false });
  const language = languageOf(search.lang);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageProvider language={language}>
      <Frame search={search} />
    </LanguageProvider>
  );
}

function Frame({ search }: { search: Search }) {
  const words = useWords();
  const info = useQuery(trpc.app.info.queryOptions());
  const hasSample = info.data?.hasSample;
  const data = readData(search);
  const sample = data.kind === "read" && data.value === "sample";
  return (
    <>
      <a className={styles.skip} href="#main">
        {words.skip}
      </a>
      <TopBar search={search} hasSample={hasSample} />
      {sample && <SampleBand search={search} />}
      <main id="main" tabIndex={-1} className={styles.main}>
        {data.kind === "bad" && <DataProblem search={search}>{words.problem.data(data.given)}</DataProblem>}
        {sample && hasSample === false && <DataProblem search={search}>{words.problem.noSample}</DataProblem>}
        {data.kind === "read" && !(sample && hasSample === false) && <Outlet />}
        <KeyHelp />
      </main>
      <BottomNav search={search} />
    </>
  );
}

function DataProblem({ search, children }: { search: Search; children: ReactNode }) {
  const words = useWords();
  return (
    <div className={styles.message}>
      <Notice
        page
        tone="danger"
        title={words.state.badInput}
        actions={
          <Link to="." search={{ ...search, d: undefined }} className={controls.primary}>
            {words.data.toReal}
          </Link>
        }
      >
        {children}
      </Notice>
    </div>
  );
}

export function NotFound() {
  const words = useWords();
  const { pathname } = useLocation();
  return (
    <div className={styles.message}>
      <title>{`404 · ${words.product}`}</title>
      <Notice page title={words.state.notFound} actions={<HomeLink />}>
        {words.state.notFoundText(pathname)}
      </Notice>
    </div>
  );
}

/** Stands in for a page whose code failed, so that no reader meets a blank one. */
export function PageFailure({ reset }: ErrorComponentProps) {
  const words = useWords();
  return (
    <div className={styles.message}>
      <Notice
        page
        tone="danger"
        title={words.state.pageFailed}
        actions={
          <>
            <button type="button" className={controls.primary} onClick={reset}>
              {words.state.retry}
            </button>
            <HomeLink />
          </>
        }
      >
        {words.state.failedText}
      </Notice>
    </div>
  );
}

function HomeLink() {
  const words = useWords();
  return (
    <Link to="/" className={controls.button}>
      {words.state.home}
    </Link>
  );
}
