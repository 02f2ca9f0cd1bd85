import { DomainError } from "../domain-error.ts";
import { type View, viewSchema } from "./view.ts";
import { refusedView } from "./view-refusal.ts";

/**
 * Accepts a View from outside: a saved one, a request's body, an import. Fields left out take their defaults.
 *
 * @throws DomainError "invalid-view"; the message and the evidence name the first bad `field` and its `value`
 */
export function parseView(input: unknown): View {
  const parsed = viewSchema.safeParse(input);
  if (parsed.success) return withYearsInOrder(parsed.data);
  const issue = parsed.error.issues[0];
  const path = issue?.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue?.path;
  const field = path === undefined || path.length === 0 ? "view" : path.map(String).join(".");
  const value = shown(valueAt(input, path ?? []));
  throw new DomainError("invalid-view", `invalid view: ${field} is ${value}: ${issue?.message ?? ""}`, {
    field,
    value,
  });
}

/** The years within each other: those picked out among those shown, the earlier of two before the later. */
function withYearsInOrder(view: View): View {
  const { years, baseYear, focusYear } = view;
  if (years.from > years.to)
    throw refusedView({ field: "years", value: shown(years), reason: "years-backwards" });
  for (const field of ["focusYear", "baseYear", "indexYear"] as const) {
    const year = view[field];
    if (year !== undefined && (year < years.from || year > years.to))
      throw refusedView({ field, value: `${year}`, reason: "outside-years", facts: { ...years } });
  }
  const focus = focusYear ?? years.to;
  if (baseYear !== undefined && baseYear >= focus)
    throw refusedView({
      field: "baseYear",
      value: `${baseYear}`,
      reason: "base-not-before",
      facts: { focus },
    });
  return view;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let at = input;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return undefined;
    at = Reflect.get(at, key);
  }
  return at;
}

function shown(value: unknown): string {
  const text = value === undefined ? "left out" : (JSON.stringify(value) ?? typeof value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
