import type { Comparison } from "@sosanh/core/comparison";
import { nation } from "@sosanh/core/locality";
import { benchmarkKinds, type PeerTerm, peerRules, type View } from "@sosanh/core/view";
import { compareWords } from "./compare-words.ts";
import type { CompareWords } from "./compare-words-vi.ts";
import css from "./controls.module.css";
import { placeNames } from "./place-names.ts";
import { chosenUids } from "./view-change.ts";

interface Props {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  readonly onViewChange: (view: View) => void;
}

const counts = [3, 5, 7, 10, 15, 20, 30, 50] as const;

/** Nhóm tương đồng and mốc đối chiếu: places like mine beside it, and what all of them are held against. */
export function PeerControls({ view, comparison, onViewChange }: Props) {
  const words = compareWords(view.language);
  const of = view.peers?.of ?? aboutPlace(view);
  const names = placeNames(comparison);
  return (
    <>
      {of === undefined ? (
        <p className={css.hint}>{words.peersNeedPlace}</p>
      ) : (
        <PeerChoice
          {...{ view, comparison, onViewChange, words }}
          of={of}
          name={names.get(of) ?? (of === nation ? words.country : of)}
        />
      )}
      <label className={css.field}>
        {words.benchmark}
        <select
          value={view.benchmark ?? ""}
          onChange={(event) => {
            const chosen = benchmarkKinds.find((kind) => kind === event.currentTarget.value);
            const { benchmark: _none, ...rest } = view;
            onViewChange(chosen === undefined ? rest : { ...rest, benchmark: chosen });
          }}
        >
          <option value="">{words.benchmarkNone}</option>
          {benchmarkKinds.map((kind) => (
            <option key={kind} value={kind} disabled={kind === "peers" && view.peers === undefined}>
              {words.benchmarks[kind]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface ChoiceProps extends Props {
  readonly of: PeerTerm["of"];
  readonly name: string;
  readonly words: CompareWords;
}

function PeerChoice({ view, comparison, onViewChange, of, name, words }: ChoiceProps) {
  const { peers } = view;
  const found = comparison?.peers;
  return (
    <>
      <label className={css.field}>
        {words.peersOf(name)}
        <select
          value={peers?.by ?? ""}
          onChange={(event) => {
            const by = peerRules.find((rule) => rule === event.currentTarget.value);
            onViewChange(
              withPeers(view, by === undefined ? undefined : { of, by, count: peers?.count ?? 7 }),
            );
          }}
        >
          <option value="">{words.peersNone}</option>
          {peerRules
            .filter((rule) => rule !== "list" || peers?.by === "list")
            .map((rule) => (
              <option key={rule} value={rule}>
                {words.peersRules[rule]}
              </option>
            ))}
        </select>
      </label>
      {peers !== undefined && peers.by !== "list" && (
        <label className={css.field}>
          {words.peersCount}
          <select
            value={peers.count}
            onChange={(event) =>
              onViewChange(withPeers(view, { ...peers, count: Number(event.currentTarget.value) }))
            }
          >
            {[...new Set([...counts, peers.count])]
              .toSorted((a, b) => a - b)
              .map((count) => (
                <option key={count} value={count}>
                  {words.peersCounted(count)}
                </option>
              ))}
          </select>
        </label>
      )}
      {peers !== undefined && found !== undefined && (
        <p className={css.hint} aria-live="polite">
          {found.members.length === 0 ? words.peersNoneFound : words.peersFound(found.members.length)}
        </p>
      )}
    </>
  );
}

/** Whose peers: my place, else the first place chosen that is not the country. */
function aboutPlace(view: View): PeerTerm["of"] | undefined {
  return view.mine ?? chosenUids(view).find((uid) => uid !== nation);
}

/** The View with these peers, or with none; a benchmark of peers goes with them. */
function withPeers(view: View, peers: PeerTerm | undefined): View {
  const { peers: _before, benchmark, ...rest } = view;
  const kept = benchmark === undefined ? rest : { ...rest, benchmark };
  if (peers !== undefined) return { ...kept, peers };
  return benchmark === "peers" ? rest : kept;
}
