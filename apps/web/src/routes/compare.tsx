import { DomainError } from "@sosanh/core/domain-error";
import { nation } from "@sosanh/core/places/locality";
import { parseView } from "@sosanh/core/view/parse-view";
import type { Language, View } from "@sosanh/core/view/view";
import { viewFromSearch, viewToSearch } from "@sosanh/core/view/view-url";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import type { Search } from "../address.ts";
import { keptWords, readData, readKnown } from "../address.ts";
import { AddToBriefing } from "../features/briefing/add-to-briefing.tsx";
import { briefingWords } from "../features/briefing/briefing-words.ts";
import { ComparePage } from "../features/compare/compare-page.tsx";
import { ExportButton } from "../features/export/export-button.tsx";
import { ExportPanel } from "../features/export/export-panel.tsx";
import { LinkSection } from "../features/export/link-section.tsx";
import { SaveSection } from "../features/export/save-section.tsx";
import { PlacePicker } from "../features/places/place-picker.tsx";
import styles from "../features/shell/shell.module.css";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { trpc } from "../trpc.ts";
import { Failure } from "../ui/failure.tsx";
import type { RenderFigure } from "../ui/render-figure.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { useLanguage, useWords } from "../words/words.tsx";
import { BadAddress } from "./bad-address.tsx";
import { openingMetric, openingPlaces } from "./opening-view.ts";

/** The View is the address. One that names no metric opens on the longest series, around the default place. */
export function CompareRoute() {
  const language = useLanguage();
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const toDefaults = () => void navigate({ to: "/so-sanh", search: keptWords(search) });
  if (search.m === undefined && search.p === undefined) return <Opening search={search} />;
  const read = readView(search, language);
  if (read instanceof DomainError) {
    return (
      <div className={styles.message}>
        <Failure page error={read} onRetry={toDefaults} onDefaults={toDefaults} />
      </div>
    );
  }
  return <Page view={read} search={search} />;
}

function Opening({ search }: { search: Search }) {
  const words = useWords();
  const navigate = useNavigate();
  const known = readKnown(search);
  const language = useLanguage();
  const data = readData(search);
  const kind = data.kind === "read" ? data.value : "real";
  const info = useQuery(trpc.app.info.queryOptions());
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data: kind }));
  const opening = info.data?.defaults[kind];
  const metric =
    catalogue.data === undefined || opening === undefined
      ? undefined
      : openingMetric(catalogue.data.metrics, opening.year);
  const on = `${metric?.to ?? opening?.year ?? 2020}-12-31`;
  const siblings = useQuery(
    trpc.localities.children.queryOptions({ uid: nation, on }, { enabled: metric !== undefined }),
  );
  if (known.kind === "bad") {
    return (
      <BadAddress onDefaults={() => void navigate({ to: "/so-sanh", search: keptWords(search) })}>
        {words.problem.known(known.given)}
      </BadAddress>
    );
  }
  const error = info.error ?? catalogue.error ?? siblings.error;
  if (error !== null) {
    const retry = () => void Promise.all([info.refetch(), catalogue.refetch(), siblings.refetch()]);
    return (
      <div className={styles.message}>
        <Failure page error={error} onRetry={retry} />
      </div>
    );
  }
  if (opening === undefined || metric === undefined || siblings.data === undefined) {
    return (
      <div className={styles.message}>
        <Skeleton rows={3} height={160} label={words.state.loading} />
      </div>
    );
  }
  const places = openingPlaces(
    opening.place,
    siblings.data.map((s) => s.uid),
  );
  const view = parseView({
    data: kind,
    metrics: [metric.code],
    places: places.map((locality) => ({ locality })),
    years: { from: metric.from, to: metric.to },
    mine: opening.place,
    ...(known.kind === "read" && { asKnown: known.value }),
    language,
  });
  return <Page view={view} search={search} />;
}

function Page({ view, search }: { view: View; search: Search }) {
  const navigate = useNavigate();
  const change = (next: View) =>
    void navigate({ to: "/so-sanh", search: searchOf(next, search), resetScroll: false });
  const toDefaults = () => void navigate({ to: "/so-sanh", search: keptWords(search) });
  const exporting = search.export === "1";
  const exportButton = useRef<HTMLButtonElement>(null);
  const setExporting = (opened: boolean) => {
    void navigate({
      to: "/so-sanh",
      search: { ...search, export: opened ? "1" : undefined },
      resetScroll: false,
      replace: true,
    });
    if (!opened) exportButton.current?.focus();
  };
  return (
    <FigureDoor frame={view.frame} asKnown={view.asKnown}>
      <ComparePage
        view={view}
        onDefaults={toDefaults}
        onViewChange={change}
        renderPlacePicker={({ selected, onChange }) => (
          <PlacePicker mode="multiple" value={selected} onChange={onChange} {...unitsOn(view)} />
        )}
        renderFigure={renderFigure}
        actions={
          <ExportButton
            ref={exportButton}
            language={view.language}
            opened={exporting}
            onToggle={() => setExporting(!exporting)}
          />
        }
        dock={
          exporting
            ? (comparison) => (
                <ExportPanel
                  source={{ kind: "view", view: comparison.view }}
                  comparison={comparison}
                  onClose={() => setExporting(false)}
                >
                  <AddToBriefing comparison={comparison} toBriefing={<ToBriefing search={search} />} />
                  <LinkSection view={comparison.view} />
                  <SaveSection view={comparison.view} />
                </ExportPanel>
              )
            : undefined
        }
      />
    </FigureDoor>
  );
}

function ToBriefing({ search }: { readonly search: Search }) {
  return (
    <Link to="/bao-cao" search={keptWords(search)}>
      {briefingWords(useLanguage()).toBriefing}
    </Link>
  );
}

/** A figure as the door to its source; made once, so that rows do not change for it. */
const renderFigure: RenderFigure = ({ figure, children }) => <Figure figure={figure}>{children}</Figure>;

/** The day whose units are offered: that of the frame; as reported, the last one shown. Today's are the latest. */
function unitsOn({ frame, years }: View): { readonly date?: string } {
  if (frame === "today") return {};
  return { date: frame === "as-reported" ? `${years.to}-12-31` : frame };
}

/** The View in the page's words: `d` for the data, and the language only where the address already says it. */
function searchOf(view: View, before: Search): Search {
  const { data, lang: _lang, ...rest } = viewToSearch(view);
  return {
    ...rest,
    ...(data === undefined ? {} : { d: data }),
    ...(before.lang === undefined ? {} : { lang: before.lang }),
    ...(before.export === undefined ? {} : { export: before.export }),
  };
}

function readView(search: Search, language: Language): View | DomainError {
  const { d, ...rest } = search;
  try {
    return viewFromSearch({ ...rest, ...(d === undefined ? {} : { data: d }), lang: language });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
