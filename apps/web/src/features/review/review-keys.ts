/** What a key does in a review. */
export type ReviewAction =
  | { readonly do: "accept" | "edit" | "reject" | "hold" | "next" | "previous" | "undo" | "leave" }
  | { readonly do: "mark" | "mark-next" | "mark-previous" | "same-place" | "clear" }
  | { readonly do: "accept-sure" | "accept-alike" | "document" | "add" }
  | { readonly do: "reading"; readonly index: number };

/** What the key was pressed in: nothing that takes keys, a button, an option, a list of choices, a text, a scrolled region. */
export type KeyPlace = "page" | "button" | "option" | "choice" | "text" | "region";

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const letters: Readonly<Record<string, ReviewAction>> = {
  g: { do: "edit" },
  x: { do: "reject" },
  h: { do: "hold" },
  z: { do: "undo" },
  c: { do: "mark" },
  p: { do: "same-place" },
  a: { do: "accept-sure" },
  s: { do: "accept-alike" },
  d: { do: "document" },
  t: { do: "add" },
};

/**
 * The action of a key; undefined where the key is somebody else's: letters in a field, Enter on a button or an option's
 * form, arrows among options and in a region that scrolls.
 */
export function reviewAction(pressed: Key, place: KeyPlace): ReviewAction | undefined {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) {
    const isUndo = key.toLowerCase() === "z" && !pressed.altKey && !pressed.shiftKey;
    return isUndo && place !== "text" ? { do: "undo" } : undefined;
  }
  if (key === "Escape") return { do: place === "text" || place === "choice" ? "leave" : "clear" };
  if (place === "choice") return key === "Enter" ? { do: "accept" } : undefined;
  if (place === "text") return undefined;
  if (key === "Enter") return place === "button" || place === "option" ? undefined : { do: "accept" };
  if (key === "ArrowDown" || key === "ArrowUp") {
    if (place === "option" || place === "region") return undefined;
    if (pressed.shiftKey) return { do: key === "ArrowDown" ? "mark-next" : "mark-previous" };
    return { do: key === "ArrowDown" ? "next" : "previous" };
  }
  if (/^[1-9]$/.test(key)) return { do: "reading", index: Number(key) - 1 };
  return letters[key.toLowerCase()];
}

/** What kind of place an element is for keys. */
export function keyPlaceOf(element: Element | null): KeyPlace {
  if (element === null) return "page";
  const name = element.tagName;
  if (name === "SELECT") return "choice";
  if (name === "TEXTAREA") return "text";
  if (name === "INPUT") {
    const type = element.getAttribute("type");
    return type === "radio" ? "option" : type === "checkbox" ? "button" : "text";
  }
  if (element.getAttribute("role") === "combobox") return "text";
  if (name === "BUTTON" || name === "A" || name === "SUMMARY") return "button";
  return element.closest("[data-scrolls]") === null ? "page" : "region";
}
