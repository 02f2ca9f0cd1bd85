import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { Metric } from "@sosanh/core/figures/metric";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../../trpc.ts";
import controls from "../../ui/controls.module.css";
import { useLanguage } from "../../words/words.tsx";
import type { CellHistory } from "./cell-history.ts";
import { CorrectForm } from "./correct-form.tsx";
import styles from "./evidence.module.css";
import { evidenceWords } from "./evidence-words.ts";

interface Props {
  readonly figure: FigureKey;
  readonly metric: Metric;
  readonly told: CellHistory;
}

/** What can be done about a figure: correct or withdraw what is published, decide on what only waits. */
export function FigureActions({ figure, metric, told }: Props) {
  const words = evidenceWords(useLanguage());
  const [kind, setKind] = useState<"corrected" | "withdrawn">();
  const role = useQuery(trpc.app.info.queryOptions()).data?.viewer.role;
  const isPublished = told.standing !== undefined;
  const subject = (told.standing ?? told.held[0])?.observation;
  // Who only reads decides on nothing.
  if (subject === undefined || role === undefined || role === "reader") return null;
  // A figure of a frame may be another unit's of the period: the cell that is corrected is the recorded one.
  const cell = {
    data: figure.data,
    metric: subject.metric,
    locality: subject.locality,
    period: subject.period,
  };
  if (kind !== undefined)
    return (
      <CorrectForm
        figure={cell}
        observation={subject}
        {...{ metric, kind }}
        onClose={() => setKind(undefined)}
      />
    );
  return (
    <div className={styles.actions}>
      <button type="button" className={controls.button} onClick={() => setKind("corrected")}>
        {isPublished ? words.correct : words.decide}
      </button>
      {isPublished && (
        <button type="button" className={controls.button} onClick={() => setKind("withdrawn")}>
          {words.withdraw}
        </button>
      )}
    </div>
  );
}
