import type { Peers } from "../comparison/comparison.ts";
import type { View } from "../view/view.ts";

/** The View with the peers chosen as places of it, after those asked for: what must be loaded and shown. */
export function viewWithPeers(view: View, peers: Peers | undefined): View {
  if (peers === undefined) return view;
  return { ...view, places: [...view.places, ...peers.members.map(({ locality }) => ({ locality }))] };
}
