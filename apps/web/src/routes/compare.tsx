import { DomainError } from "@sosanh/core/domain-error";
import type { Language, View } from "@sosanh/core/view/view";
import { viewFromSearch, viewToSearch } from "@sosanh/core/view/view-url";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useRef } from "react";
import type { Search } from "../address.ts";
import { keptWords } from "../address.ts";
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
import { Failure } from "../ui/failure.tsx";
import type { RenderFigure } from "../ui/render-figure.ts";
import { useLanguage } from "../words/words.tsx";
import { useOpening } from "./use-opening.tsx";

/** The View is the address. One that names no metric opens on the longest series, around the default place. */
export function CompareRoute() {
  const language = useLanguage();
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const toDefaults = () => void navigate({ to: "/so-sanh", search: keptWords(search) });
  const isBare = search.m === undefined && search.p === undefined;
  const opening = useOpening(search, isBare);
  const read = isBare ? opening : readView(search, language);
  if (read instanceof DomainError) {
    return (
      <div className={styles.message}>
        <Failure page error={read} onRetry={toDefaults} onDefaults={toDefaults} />
      </div>
    );
  }
  // One page for both, so that what is typed in it stays when the first choice comes into the address.
  return "instead" in read ? read.instead : <Page view={read} search={search} />;
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
