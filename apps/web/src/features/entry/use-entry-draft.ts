import type { DataKind } from "@sosanh/core/figures/observation";
import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useEffect, useState } from "react";
import { queryClient, type RouterOutputs, trpc } from "../../trpc.ts";
import { EntryDraft } from "./entry-draft.ts";
import type { KnownDraft } from "./entry-draft-input.ts";
import type { CellChange, SentCell, SheetNews } from "./entry-state.ts";
import { cellKey, cellOfKey, type EntrySheet } from "./sheet-values.ts";

/** Which sheet, and the draft that the server has of it. */
export interface DraftOf {
  readonly data: DataKind;
  readonly sheet: EntrySheet;
  readonly open: RouterOutputs["entries"]["open"];
}

/** How often what others typed is asked for while the page is looked at, in milliseconds. */
const pollEvery = 5000;

/** The draft of the sheet, for as long as the page shows it; what others type into it comes in. */
export function useEntryDraft({ data, sheet, open }: DraftOf): EntryDraft {
  const { mutateAsync } = useMutation(trpc.entries.store.mutationOptions({ networkMode: "always" }));
  const { place, period } = sheet;
  // A page is told what others wrote, so that it has a name of its own.
  const [writer] = useState(() => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`);
  const of = { data, period, place: place.locality, writer };
  const [draft] = useState(() => {
    const send = async (cells: readonly SentCell[], known: KnownDraft) => {
      const { submission, ...answer } = await mutateAsync({
        ...{ ...of, ...knownInput(known) },
        cells: cells.map(({ cell, ...typed }) => ({ ...asInput(cell), ...typed })),
      });
      return {
        ...{ submission: submission.id, version: answer.version },
        conflicts: answer.conflicts.map(asChange),
        changes: answer.changes.map(asChange),
      };
    };
    return new EntryDraft({
      send,
      isRefusal,
      storage: window.localStorage,
      key: `sosanh.entry ${data} ${place.locality} ${period.year} ${period.part}`,
      stored: new Map(
        (open?.cells ?? []).map(({ metric, locality, text }) => [cellKey(locality, metric), text]),
      ),
      ...(open !== null && { submission: open.submission.id, version: open.submission.version }),
    });
  });
  useEffect(() => {
    const send = () => draft.sendNow();
    window.addEventListener("online", send);
    const stop = whileLookedAt(() => askNews(draft, of));
    return () => {
      stop();
      window.removeEventListener("online", send);
      draft.sendNow();
    };
  }, [draft]);
  return draft;
}

type News = RouterOutputs["entries"]["changes"];
type NewsOf = Pick<DraftOf, "data"> & {
  readonly period: EntrySheet["period"];
  readonly place: EntrySheet["place"]["locality"];
  readonly writer: string;
};

function askNews(draft: EntryDraft, of: NewsOf): Promise<void> {
  return draft.hear(async (known) => {
    const news: News = await queryClient.fetchQuery(
      trpc.entries.changes.queryOptions(
        { ...of, ...knownInput(known) },
        { staleTime: 0, gcTime: 0, retry: false, networkMode: "always" },
      ),
    );
    return news === null ? null : newsOf(news);
  });
}

/** Does something now and then while the page is looked at, and at once when it is again. @returns how to end it */
function whileLookedAt(ask: () => Promise<void>): () => void {
  let isAsking = false;
  const look = async () => {
    if (isAsking || document.visibilityState === "hidden") return;
    isAsking = true;
    await ask();
    isAsking = false;
  };
  const timer = setInterval(() => void look(), pollEvery);
  const now = () => void look();
  for (const name of ["focus", "online", "offline"]) window.addEventListener(name, now);
  document.addEventListener("visibilitychange", now);
  return () => {
    clearInterval(timer);
    for (const name of ["focus", "online", "offline"]) window.removeEventListener(name, now);
    document.removeEventListener("visibilitychange", now);
  };
}

/** An answer that would be the same again: the server was reached, and it said no. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const status: unknown = error.data?.httpStatus;
  return typeof status === "number" && status < 500;
}

function knownInput({ submission, since }: KnownDraft) {
  return { since, ...(submission !== undefined && { submission }) };
}

function newsOf({ submission, version, changes }: NonNullable<News>): SheetNews {
  return { submission, version, changes: changes.map(asChange) };
}

function asChange(change: NonNullable<News>["changes"][number]): CellChange {
  const { metric, locality, text, version, by, at } = change;
  return { cell: cellKey(locality, metric), text, version, by, at };
}

function asInput(key: string) {
  const { locality, metric } = cellOfKey(key);
  return { metric, locality: locality as EntrySheet["place"]["locality"] };
}
