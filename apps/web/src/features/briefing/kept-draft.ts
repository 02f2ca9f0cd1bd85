import type { DataKind } from "@sosanh/core/figures/observation";
import type { Frame } from "@sosanh/core/frames/frame";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { BriefingInput } from "@sosanh/core/reviews/briefing";
import type { BriefingDraft } from "./briefing-draft.ts";

/** Where a draft begins: another place or year is another draft, and the real and the illustrative never share one. */
export interface DraftStart {
  readonly data: DataKind;
  readonly place: LocalityUid;
  readonly year: number;
  readonly frame: Frame;
}

/** A kept briefing that is open on the page. */
export interface OpenBriefing {
  readonly id: string;
  readonly name: string;
}

/** What a reader wrote so far, beside what the page proposes. */
export interface KeptDraft {
  readonly written: Partial<BriefingDraft>;
  readonly open?: OpenBriefing | undefined;
  /** The open template says the same: nothing would be lost with the draft. */
  readonly isSaved?: boolean;
}

type Part = BriefingInput["parts"][number];

/** The shape of what is kept; another number leaves older drafts alone. */
const shape = 1;
const draftKey = ({ data, place, year, frame }: DraftStart) =>
  `sosanh-briefing-${shape} ${data} ${place} ${year} ${frame}`;
const lastKey = (data: DataKind) => `sosanh-briefing-${shape} last ${data}`;
const partsKey = (data: DataKind) => `sosanh-briefing-${shape} parts ${data}`;

/** The draft of this tab that began there; undefined where nothing was written. */
export function readDraft(start: DraftStart): KeptDraft | undefined {
  return read<KeptDraft>(
    draftKey(start),
    (kept) => typeof kept === "object" && kept !== null && "written" in kept,
  );
}

/** Keeps a draft for as long as the tab is open, a reload included; nothing written is nothing kept. */
export function keepDraft(start: DraftStart, draft: KeptDraft): void {
  const isEmpty = Object.keys(draft.written).length === 0 && draft.open === undefined;
  write(draftKey(start), isEmpty ? undefined : draft);
  const { data, ...where } = start;
  write(lastKey(data), isEmpty ? undefined : where);
}

/** Where the draft that was worked on last began. */
export function lastDraft(data: DataKind): Omit<DraftStart, "data"> | undefined {
  return read(lastKey(data), (where) => typeof where === "object" && where !== null && "place" in where);
}

/** Puts a part beside the drafts: the page takes it in when it is opened next. */
export function sendPart(data: DataKind, part: Part): void {
  write(partsKey(data), [...(read<readonly Part[]>(partsKey(data), Array.isArray) ?? []), part]);
}

/** The parts that were sent, once. */
export function takeParts(data: DataKind): readonly Part[] {
  const parts = read<readonly Part[]>(partsKey(data), Array.isArray) ?? [];
  write(partsKey(data), undefined);
  return parts;
}

function read<T>(key: string, isSo: (value: unknown) => boolean): T | undefined {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(key) ?? "null");
    return isSo(value) ? (value as T) : undefined;
  } catch {
    // Storage can be closed to the page, or hold what another program wrote: there is no draft then.
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A full or closed storage: the page goes on, and what is written lasts until a reload.
  }
}
