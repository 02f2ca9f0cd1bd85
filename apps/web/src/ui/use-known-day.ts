import type { IsoDate } from "@sosanh/core/figures/period";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { readKnown, type Search } from "../address.ts";

/** The day of the address as of which figures are told, and the way to the same page as of another one. */
export function useKnownDay(): {
  readonly asKnown: IsoDate | undefined;
  readonly onDay: (day: IsoDate | undefined) => void;
} {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const read = readKnown(search);
  return {
    asKnown: read.kind === "read" ? read.value : undefined,
    onDay: (known) => void navigate({ to: ".", search: { ...search, known }, resetScroll: false }),
  };
}
