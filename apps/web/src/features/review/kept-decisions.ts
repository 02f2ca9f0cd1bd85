import type { DecisionShelf } from "./decision-queue.ts";
import type { WaitingDecision } from "./ordinal-decision.ts";

/**
 * Keeps decisions on a submission in the browser until the server has them. What another window, or an earlier visit of
 * this page whose sending is not over, keeps beside them stays.
 */
export function keptDecisions(submission: number): DecisionShelf {
  const name = `sosanh-review-${submission}`;
  // What this page keeps, as written.
  let own = new Set<string>();
  const ownOf = (decisions: readonly WaitingDecision[]) =>
    new Set(decisions.map((decision) => JSON.stringify(decision)));
  return {
    read: () => {
      try {
        const kept = readKept(localStorage.getItem(name));
        own = ownOf(kept);
        return kept;
      } catch {
        return [];
      }
    },
    write: (waiting) => {
      try {
        const others = readKept(localStorage.getItem(name)).filter(
          (decision) => !own.has(JSON.stringify(decision)),
        );
        own = ownOf(waiting);
        const all = new Map(
          [...others, ...waiting].map((decision) => [`${decision.reading} ${decision.ordinal}`, decision]),
        );
        if (all.size === 0) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify([...all.values()]));
      } catch {
        // Storage can be closed or full; the decisions still wait in the page.
      }
    },
    holds: (decision) => {
      try {
        const text = JSON.stringify(decision);
        return readKept(localStorage.getItem(name)).some((kept) => JSON.stringify(kept) === text);
      } catch {
        return true;
      }
    },
  };
}

/** Of no reading that there is: what an earlier version of the page kept is carried over to none. */
const noReading = 0;

/** What was kept; what is in another form is left out. */
export function readKept(text: string | null): readonly WaitingDecision[] {
  if (text === null) return [];
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.filter(isDecision).map(withReading) : [];
  } catch {
    return [];
  }
}

type Kept = Omit<WaitingDecision, "reading"> & Partial<Pick<WaitingDecision, "reading">>;

function withReading(kept: Kept): WaitingDecision {
  return { ...kept, reading: kept.reading ?? noReading };
}

function isDecision(given: unknown): given is Kept {
  if (typeof given !== "object" || given === null) return false;
  if (!("ordinal" in given) || !Number.isInteger(given.ordinal) || !("decision" in given)) return false;
  if ("reading" in given && !Number.isInteger(given.reading)) return false;
  const { decision } = given;
  return decision === null || (typeof decision === "object" && decision !== undefined && "kind" in decision);
}
