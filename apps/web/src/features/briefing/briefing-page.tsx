import type { IsoDate } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useId, useState } from "react";
import { trpc } from "../../trpc.ts";
import { KnownDay, KnownNotice } from "../../ui/known-day.tsx";
import { YearStepper } from "../../ui/year-stepper.tsx";
import { yearsWithFigures } from "../../ui/years-with-figures.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { AddPart } from "./add-part.tsx";
import css from "./briefing.module.css";
import { type BriefingDraft, briefingOf, draftOf, whatLacks, withParts } from "./briefing-draft.ts";
import { BriefingRun } from "./briefing-run.tsx";
import { briefingWords } from "./briefing-words.ts";
import { forgetBriefings, KeptBriefings } from "./kept-briefings.tsx";
import { type DraftStart, type KeptDraft, keepDraft, readDraft, takeParts } from "./kept-draft.ts";
import { LetterheadForm } from "./letterhead-form.tsx";
import { PartList } from "./part-list.tsx";

interface Props {
  readonly start: DraftStart;
  /** The day as of which every part is told; now, or the day of each View, when absent. */
  readonly asKnown: IsoDate | undefined;
  readonly onKnown: (day: IsoDate | undefined) => void;
  /** A button that chooses a place, with the name of the one chosen. */
  readonly renderPlace: (place: LocalityUid, onPlace: (place: LocalityUid) => void) => ReactNode;
}

/** Báo cáo: what goes in, how it is laid out, in which format; kept as a template it is issued again next year. */
export function BriefingPage({ start, asKnown, onKnown, renderPlace }: Props) {
  const { data, place, frame } = start;
  const language = useLanguage();
  const words = briefingWords(language);
  const { product } = useWords();
  const id = useId();
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const years = yearsWithFigures(catalogue.data?.metrics);
  const { kept, draft, set, open, touch, startOver } = useDraft(start, asKnown, onKnown);
  const lacks = whatLacks(draft, words);
  const briefing = briefingOf(draft);
  return (
    <div className={css.page}>
      <title>{`${words.page} · ${product}`}</title>
      <h1>{words.page}</h1>
      <p className={css.intro}>{words.intro}</p>
      <div className={css.columns}>
        <div className={css.form}>
          <div className={css.group}>
            <label className={css.field}>
              {words.title}
              <input
                value={draft.title}
                maxLength={300}
                onChange={(event) => set({ title: event.currentTarget.value })}
              />
            </label>
            <div className={css.inline}>
              <span>{words.year}</span>
              <YearStepper year={draft.year} years={years} onYear={(year) => set({ year })} />
              <KnownDay
                asKnown={asKnown}
                onDay={(day) => {
                  touch();
                  onKnown(day);
                }}
              />
            </div>
            <KnownNotice asKnown={asKnown} onDay={onKnown} />
          </div>
          <section className={css.group} aria-labelledby={id}>
            <h2 id={id}>{words.parts}</h2>
            <PartList
              parts={draft.parts}
              words={words}
              renderPlace={renderPlace}
              onChange={(parts) => set({ parts })}
            />
            <AddPart
              {...{ data, place, frame, words }}
              onAdd={(part) => set({ parts: withParts(draft.parts, [part]) })}
            />
          </section>
          <LetterheadForm
            letterhead={draft.letterhead}
            words={words}
            onChange={(letterhead) => set({ letterhead })}
          />
          <BriefingRun
            language={language}
            briefing={briefing}
            lacks={lacks}
            stored={kept.open?.id}
            onIssued={forgetBriefings}
          />
          <p className={css.hint}>
            {words.keptInTab}{" "}
            {Object.keys(kept.written).length > 0 && (
              <button type="button" className={css.link} onClick={startOver}>
                {words.startOver}
              </button>
            )}
          </p>
        </div>
        <KeptBriefings
          {...{ language, data, years }}
          open={kept.open}
          briefing={lacks === undefined ? briefing : undefined}
          lacks={lacks}
          onOpen={open}
        />
      </div>
    </div>
  );
}

/** What is written, over what the page proposes for the place and the year; kept in the tab with each change. */
function useDraft(start: DraftStart, asKnown: IsoDate | undefined, onKnown: Props["onKnown"]) {
  const { data, place, year, frame } = start;
  const language = useLanguage();
  const words = briefingWords(language);
  const name = useQuery(trpc.localities.get.queryOptions({ uid: place, on: `${year}-12-31` })).data?.name;
  const [kept, setKept] = useState<KeptDraft>(() => readDraft(start) ?? { written: {} });
  const draft: BriefingDraft = {
    ...{ data, language, year },
    title: words.defaultTitle(name ?? "", kept.written.year ?? year),
    parts: [{ key: 1, kind: "year-review", place, frame, charts: 3 }],
    ...kept.written,
    ...(asKnown !== undefined && { asKnown }),
  };
  const keep = (next: KeptDraft) => {
    setKept(next);
    keepDraft(start, next);
  };
  const set = (change: Partial<BriefingDraft>) =>
    keep({ ...kept, written: { ...kept.written, ...change }, isSaved: false });
  useEffect(() => {
    const sent = takeParts(data);
    if (sent.length > 0) set({ parts: withParts(draft.parts, sent) });
    // What was sent is taken in once, when the page opens.
  }, []);
  const isWritten = Object.keys(kept.written).length > 0 && kept.isSaved !== true;
  const mayDrop = () => !isWritten || window.confirm(words.confirmDrop);
  const open = (next: KeptDraft["open"], definition?: Parameters<typeof draftOf>[0]) => {
    const isSaved = next !== undefined;
    if (definition === undefined) return keep({ ...kept, open: next, isSaved });
    if (!mayDrop()) return;
    const { asKnown: day, ...written } = draftOf(definition);
    onKnown(day);
    keep({ written, open: next, isSaved });
  };
  // The day stands in the address: what is kept of it is only that the template no longer says the same.
  const touch = () => keep({ ...kept, isSaved: false });
  return { kept, draft, set, open, touch, startOver: () => mayDrop() && keep({ written: {} }) };
}
