import type { DataKind } from "@sosanh/core/figures/observation";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { trpc } from "../../trpc.ts";
import { YearStepper } from "../../ui/year-stepper.tsx";
import { yearsWithFigures } from "../../ui/years-with-figures.ts";
import { useLanguage, useWords } from "../../words/words.tsx";
import { AddPart } from "./add-part.tsx";
import css from "./briefing.module.css";
import { type BriefingDraft, briefingOf, whatLacks } from "./briefing-draft.ts";
import { BriefingRun } from "./briefing-run.tsx";
import { briefingWords } from "./briefing-words.ts";
import { forgetBriefings, KeptBriefings, type OpenBriefing } from "./kept-briefings.tsx";
import { LetterheadForm } from "./letterhead-form.tsx";
import { PartList } from "./part-list.tsx";

interface Props {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  readonly frame: Frame;
  /** A button that chooses a place, with the name of the one chosen. */
  readonly renderPlace: (place: LocalityUid, onPlace: (place: LocalityUid) => void) => ReactNode;
}

/** Báo cáo: what goes in, how it is laid out, in which format; kept as a template it is issued again next year. */
export function BriefingPage({ data, place, year, frame, renderPlace }: Props) {
  const language = useLanguage();
  const words = briefingWords(language);
  const { product } = useWords();
  const id = useId();
  const name = useQuery(trpc.localities.get.queryOptions({ uid: place, on: `${year}-12-31` })).data?.name;
  const catalogue = useQuery(trpc.metrics.list.queryOptions({ data }));
  const [written, setWritten] = useState<Partial<BriefingDraft>>({});
  const [open, setOpen] = useState<OpenBriefing>();
  const shownYear = written.year ?? year;
  const draft: BriefingDraft = {
    ...{ data, language, year: shownYear },
    title: words.defaultTitle(name ?? "", shownYear),
    parts: [{ kind: "year-review", place, frame, charts: 3 }],
    ...written,
  };
  const set = (change: Partial<BriefingDraft>) => setWritten((before) => ({ ...before, ...change }));
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
              <YearStepper
                year={shownYear}
                years={yearsWithFigures(catalogue.data?.metrics)}
                onYear={(next) => set({ year: next })}
              />
            </div>
          </div>
          <section className={css.group} aria-labelledby={id}>
            <h2 id={id}>{words.parts}</h2>
            <PartList
              parts={draft.parts}
              words={words}
              renderPlace={renderPlace}
              onChange={(parts) => set({ parts })}
            />
            <AddPart place={place} words={words} onAdd={(part) => set({ parts: [...draft.parts, part] })} />
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
            stored={open?.id}
            onIssued={forgetBriefings}
          />
        </div>
        <KeptBriefings
          language={language}
          open={open}
          briefing={lacks === undefined ? briefing : undefined}
          onOpen={(next, definition) => {
            setOpen(next);
            if (definition !== undefined) setWritten(definition);
          }}
        />
      </div>
    </div>
  );
}
