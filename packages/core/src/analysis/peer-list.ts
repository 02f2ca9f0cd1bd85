import type { LocalityUid } from "../places/locality.ts";

/** Danh sách tương đồng: places the office compares with one another, under a name of its own. */
export interface PeerList {
  /** Names the list: there is one of the name. */
  readonly name: string;
  /** In the order given, each once. */
  readonly localities: readonly LocalityUid[];
}

/** Characters of a list's name, and places in it. */
export const longestListName = 80;
export const longestPeerList = 100;
