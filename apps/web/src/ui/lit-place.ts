import type { LocalityUid } from "@sosanh/core/places/locality";
import { createContext, use, useSyncExternalStore } from "react";

/**
 * The one place a page points at: whoever shows places lights it and fades the others. It lives outside of React's
 * state, so that pointing redraws only what subscribes to it.
 */
export interface LitPlaces {
  /** The pinned place, else the one pointed at. */
  readonly lit: () => LocalityUid | undefined;
  readonly isPinned: (uid: LocalityUid) => boolean;
  /** Points at a place, or at none. Says nothing while one is pinned, which stays lit. */
  readonly point: (uid: LocalityUid | undefined) => void;
  /** Keeps a place lit; the same place again lets it go. */
  readonly pin: (uid: LocalityUid) => void;
  /** Lets go of everything; true when there was something to let go of. */
  readonly release: () => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** A page's own light. */
export function litPlaces(): LitPlaces {
  let pointed: LocalityUid | undefined;
  let pinned: LocalityUid | undefined;
  const listeners = new Set<() => void>();
  const lit = () => pinned ?? pointed;
  const change = (set: () => void) => {
    const before = [lit(), pinned];
    set();
    if (before[0] === lit() && before[1] === pinned) return false;
    for (const listener of listeners) listener();
    return true;
  };
  return {
    lit,
    isPinned: (uid) => pinned === uid,
    point: (uid) => {
      change(() => {
        pointed = uid;
      });
    },
    pin: (uid) => {
      change(() => {
        pinned = pinned === uid ? undefined : uid;
        pointed = pinned ?? pointed;
      });
    },
    release: () =>
      change(() => {
        pinned = undefined;
        pointed = undefined;
      }),
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

const LitPlacesContext = createContext<LitPlaces>(litPlaces());

/** Gives everything inside it one light. */
export const LitPlacesProvider = LitPlacesContext;

export function useLitPlaces(): LitPlaces {
  return use(LitPlacesContext);
}

/** The place lit, for what draws all of them at once. */
export function useLit(): LocalityUid | undefined {
  const places = useLitPlaces();
  return useSyncExternalStore(places.subscribe, places.lit);
}

/** How a place that is one of many looks; only a change of its own draws it again. */
export type Light = "lit" | "pinned" | "plain";

export function useLight(uid: LocalityUid): Light {
  const places = useLitPlaces();
  return useSyncExternalStore(places.subscribe, () => lightOf(places, uid));
}

function lightOf(places: LitPlaces, uid: LocalityUid): Light {
  if (places.lit() !== uid) return "plain";
  return places.isPinned(uid) ? "pinned" : "lit";
}
