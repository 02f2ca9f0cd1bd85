import { longestListName, longestPeerList, type PeerList } from "@sosanh/core/analysis/peer-list";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import { mostPeers, type PeerTerm, type View } from "@sosanh/core/view/view";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { useFailureText } from "../../ui/failure-text.ts";
import { Icon } from "./compare-icons.tsx";
import { compareWords } from "./compare-words.ts";
import css from "./controls.module.css";

/** The lists of places that the office saved, by name. */
export function usePeerLists(): readonly PeerList[] {
  return useQuery(trpc.peerLists.list.queryOptions()).data ?? [];
}

/** A list of the office as the peers of a place. */
export function listTerm(of: PeerTerm["of"], { localities }: PeerList): PeerTerm {
  return { of, by: "list", list: [...localities], count: Math.min(localities.length, mostPeers) };
}

interface Props {
  readonly view: View;
  readonly comparison: Comparison | undefined;
  readonly lists: readonly PeerList[];
  readonly of: PeerTerm["of"];
  readonly onPeers: (peers: PeerTerm) => void;
}

/** Which list of the office the peers are; the places shown can be saved as another. */
export function PeerLists({ view, comparison, lists, of, onPeers }: Props) {
  const words = compareWords(view.language);
  const chosen = view.peers?.by === "list" ? listOf(view.peers, lists) : undefined;
  const remove = useMutation(trpc.peerLists.remove.mutationOptions({ onSuccess: forgetLists }));
  return (
    <>
      {view.peers?.by === "list" && (
        <div className={css.listRow}>
          <label className={css.field}>
            {words.lists}
            <select
              value={chosen?.name ?? ""}
              onChange={(event) => {
                const list = lists.find(({ name }) => name === event.currentTarget.value);
                if (list !== undefined) onPeers(listTerm(of, list));
              }}
            >
              {chosen === undefined && <option value="" />}
              {lists.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          {chosen !== undefined && (
            <button
              type="button"
              className={css.tool}
              aria-label={words.listRemove(chosen.name)}
              disabled={remove.isPending}
              onClick={() => remove.mutate({ name: chosen.name })}
            >
              <Icon name="cross" />
            </button>
          )}
        </div>
      )}
      {comparison !== undefined && comparison.localities.length > 1 && (
        <SaveList comparison={comparison} language={view.language} />
      )}
    </>
  );
}

function SaveList({
  comparison,
  language,
}: {
  readonly comparison: Comparison;
  readonly language: View["language"];
}) {
  const words = compareWords(language);
  const [name, setName] = useState("");
  const [refused, setRefused] = useState(false);
  const save = useMutation(trpc.peerLists.save.mutationOptions({ onSuccess: forgetLists }));
  const failure = useFailureText(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const written = name.trim();
    setRefused(written === "");
    if (written === "") return;
    const localities = comparison.localities.slice(0, longestPeerList).map(({ uid }) => uid);
    save.mutate({ name: written, localities });
  };
  return (
    <details className={css.saveList}>
      <summary>{words.listSave}</summary>
      <form onSubmit={submit} noValidate>
        <input
          aria-label={words.listName}
          placeholder={words.listName}
          maxLength={longestListName}
          value={name}
          aria-invalid={refused}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" className={css.chip} disabled={save.isPending}>
          {words.listSaveButton}
        </button>
      </form>
      <p className={css.hint} aria-live="polite">
        {refused && words.listNeedsName}
        {failure !== undefined && words.saveFailed(failure)}
        {save.isSuccess && words.listSaved(save.variables.name)}
      </p>
    </details>
  );
}

/** The saved list that the View's places are. */
function listOf({ list = [] }: PeerTerm, lists: readonly PeerList[]): PeerList | undefined {
  return lists.find(({ localities }) => localities.join() === list.join());
}

function forgetLists(): Promise<void> {
  return queryClient.invalidateQueries(trpc.peerLists.list.queryFilter());
}
