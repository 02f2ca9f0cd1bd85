import { longest, roleAt } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";

/** "17 tuổi", "25 năm", "8 nhiệm vụ": things that no report is compared by, unless a longer noun is meant. */
export const isNotCounted: NotFigureRule = (reading, at) => {
  const { hitsFrom, vocabulary } = reading;
  const noun = roleAt(reading, at + 1, "not-counted");
  if (noun === undefined) return undefined;
  const unit = longest(hitsFrom(at + 1).filter(({ phrase }) => vocabulary.unitOf(phrase) !== undefined));
  if (unit !== undefined && unit.to > noun.to) return undefined;
  return { kind: noun.phrase === "tuổi" ? "age" : "not-counted", to: at + 1 };
};
