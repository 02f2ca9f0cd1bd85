import { formatNumber } from "@sosanh/chart/words/number-text";
import type { PeerList } from "@sosanh/core/analysis/peer-list";
import type { Comparison, Peers } from "@sosanh/core/comparison/comparison";
import { nation } from "@sosanh/core/places/locality";
import { benchmarkKinds, type PeerTerm, peerRules, usualPeers, type View } from "@sosanh/core/view/view";
import { compareWords } from "./compare-words.ts";
import type { CompareWords } from "./compare-words-vi.ts";
import css from "./controls.module.css";
import type { MetricCatalogue } from "./metric-search.ts";
import { listTerm, PeerLists, usePeerLists } from "./peer-lists.tsx";
import { placeNames } from "./place-names.ts";
import { chosenUids } from "./view-change.ts";

interface Props {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  readonly catalogue: MetricCatalogue | undefined;
  readonly onViewChange: (view: View) => void;
}

const counts = [3, 5, 7, 10, 15, 20, 30, 50] as const;

/** Nhóm tương đồng and mốc đối chiếu: places like mine beside it, and what all of them are held against. */
export function PeerControls({ view, comparison, catalogue, onViewChange }: Props) {
  const words = compareWords(view.language);
  const of = view.peers?.of ?? aboutPlace(view);
  const names = placeNames(comparison);
  return (
    <>
      {of === undefined ? (
        <p className={css.hint}>{words.peersNeedPlace}</p>
      ) : (
        <PeerChoice
          {...{ view, comparison, catalogue, onViewChange, words }}
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

function PeerChoice({ view, comparison, catalogue, onViewChange, of, name, words }: ChoiceProps) {
  const { peers } = view;
  const found = comparison?.peers;
  const lists = usePeerLists();
  return (
    <>
      <label className={css.field}>
        {words.peersOf(name)}
        <select
          value={peers?.by ?? ""}
          onChange={(event) => {
            const by = peerRules.find((rule) => rule === event.currentTarget.value);
            onViewChange(withPeers(view, by === undefined ? undefined : peerTerm(by, of, lists[0])));
          }}
        >
          <option value="">{words.peersNone}</option>
          {peerRules.map((rule) => (
            <option key={rule} value={rule} disabled={rule === "list" && lists.length === 0}>
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
      <PeerLists
        {...{ view, comparison, lists, of }}
        onPeers={(next) => onViewChange(withPeers(view, next))}
      />
      {peers?.by === "nearest" && <NearBy {...{ view, peers, catalogue, onViewChange, words }} />}
      {peers !== undefined && found !== undefined && (
        <p className={css.hint} aria-live="polite">
          {found.members.length === 0 ? words.peersNoneFound : words.peersFound(found.members.length)}{" "}
          {distances(found, placeNames(comparison), view.language)}
        </p>
      )}
    </>
  );
}

interface NearProps extends Pick<ChoiceProps, "view" | "catalogue" | "onViewChange" | "words"> {
  readonly peers: PeerTerm;
}

/** What nearness is measured by: population, or one metric that is chosen here. */
function NearBy({ view, peers, catalogue, onViewChange, words }: NearProps) {
  const { metrics, ...rest } = peers;
  const chosen = metrics?.join(",") ?? "";
  const offered = (catalogue?.metrics ?? []).filter((m) => m.availability !== undefined);
  const isOffered = metrics === undefined || (metrics.length === 1 && offered.some((m) => m.code === chosen));
  return (
    <label className={css.field}>
      {words.peersBy}
      <select
        value={chosen}
        onChange={(event) => {
          const code = event.currentTarget.value;
          onViewChange(withPeers(view, code === "" ? rest : { ...rest, metrics: code.split(",") }));
        }}
      >
        <option value="">{words.peersByPopulation}</option>
        {!isOffered && <option value={chosen}>{words.countedMetrics(metrics?.length ?? 0)}</option>}
        {offered.map((m) => (
          <option key={m.code} value={m.code}>
            {m.name[view.language]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** "Hà Tĩnh 0,42, Nghệ An 0,61": how far each of the nearest is, in standard deviations. */
function distances(peers: Peers, names: ReadonlyMap<string, string>, language: View["language"]): string {
  const words = compareWords(language);
  const told = peers.members.flatMap(({ locality, distance }) =>
    distance === undefined
      ? []
      : [`${names.get(locality) ?? locality} ${formatNumber(distance, { language, decimals: 2 })}`],
  );
  return told.length === 0 ? "" : words.distances(told.join(", "));
}

/** The peers of a place by a rule just chosen: of a list, the first one the office has. */
function peerTerm(by: PeerTerm["by"], of: PeerTerm["of"], list: PeerList | undefined): PeerTerm {
  return by === "list" && list !== undefined ? listTerm(of, list) : { of, by, count: usualPeers(by) };
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
