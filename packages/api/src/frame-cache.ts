import type { IsoDate } from "@sosanh/core/figures/period";
import { type Plans, plansIn } from "@sosanh/core/frames/align-plan";
import { type FramedTree, framedTree } from "@sosanh/core/frames/framed-tree";
import { type Lineage, lineageOf } from "@sosanh/core/places/lineage";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import { type SplitWeight, withSplitWeights } from "@sosanh/core/places/split-weight";
import type { Succession } from "@sosanh/core/places/succession";

/** All that a frame of one day is told by: its units, what they are made of, and how. */
export interface FrameMap {
  readonly day: IsoDate;
  readonly tree: FramedTree;
  /** With the weights that the office entered. */
  readonly lineage: Lineage;
  readonly plans: Plans;
}

/** Frames kept: each holds some ten thousand units and how they came about. */
const mostDays = 4;

/** The frames asked for last, under the weights that now hold; other weights begin anew. */
export class FrameCache {
  readonly #tree: LocalityTree;
  readonly #successions: readonly Succession[];
  readonly #unweighted: Lineage;
  #weights: string | undefined;
  #lineage: Lineage | undefined;
  #days = new Map<IsoDate, FrameMap>();

  /** @param unweighted the lineage of the successions, without any weight that the office entered */
  constructor(tree: LocalityTree, successions: readonly Succession[], unweighted: Lineage) {
    this.#tree = tree;
    this.#successions = successions;
    this.#unweighted = unweighted;
  }

  frameOn(day: IsoDate, weights: readonly SplitWeight[]): FrameMap {
    const lineage = this.#lineageWith(weights);
    const kept = this.#days.get(day);
    this.#days.delete(day);
    const frame = kept ?? this.#made(day, lineage);
    this.#days.set(day, frame);
    for (const oldest of [...this.#days.keys()].slice(0, -mostDays)) this.#days.delete(oldest);
    return frame;
  }

  #made(day: IsoDate, lineage: Lineage): FrameMap {
    const tree = framedTree(this.#tree, lineage, day);
    return { day, tree, lineage, plans: plansIn({ tree, lineage }) };
  }

  #lineageWith(weights: readonly SplitWeight[]): Lineage {
    const key = JSON.stringify(weights);
    if (this.#lineage === undefined || this.#weights !== key) {
      this.#lineage =
        weights.length === 0
          ? this.#unweighted
          : lineageOf(this.#tree, withSplitWeights(this.#successions, weights, this.#tree));
      this.#weights = key;
      this.#days = new Map();
    }
    return this.#lineage;
  }
}
