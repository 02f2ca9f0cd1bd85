import type { DataKind } from "@sosanh/core/figures/observation";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { BriefingInput } from "@sosanh/core/reviews/briefing";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";
import buttons from "../../ui/controls.module.css";
import css from "./briefing.module.css";
import type { BriefingWords } from "./briefing-words.ts";

interface Props {
  /** Only views of the same data go in: the real and the illustrative never mix. */
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly frame: Frame;
  readonly words: BriefingWords;
  readonly onAdd: (part: BriefingInput["parts"][number]) => void;
}

/** Adds a part at the end: a year in review, a text, a view that was saved. */
export function AddPart({ data, place, frame, words, onAdd }: Props) {
  const known = useQuery(trpc.savedViews.list.queryOptions()).data ?? [];
  const saved = known.filter(({ view }) => view.data === data);
  return (
    <div className={css.adds}>
      <span>{words.add}:</span>
      <button
        type="button"
        className={buttons.button}
        onClick={() => onAdd({ kind: "year-review", place, frame, charts: 3 })}
      >
        {words.addReview}
      </button>
      <button
        type="button"
        className={buttons.button}
        onClick={() => onAdd({ kind: "text", paragraphs: [""] })}
      >
        {words.addText}
      </button>
      {saved.length === 0 ? (
        <span className={css.hint}>{words.noViews}</span>
      ) : (
        <label className={css.inline}>
          <span className="visually-hidden">{words.addView}</span>
          <select
            value=""
            onChange={(event) => {
              const view = saved.find(({ id }) => id === event.currentTarget.value);
              if (view !== undefined)
                onAdd({ kind: "view", heading: view.name, view: view.view, roll: view.roll });
            }}
          >
            <option value="">{words.addView}…</option>
            {saved.map(({ id, folder, name }) => (
              <option key={id} value={id}>
                {folder === "" ? name : `${folder} / ${name}`}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
