import { parseView } from "@sosanh/core/view/parse-view";
import type { View, ViewInput } from "@sosanh/core/view/view";
import { z } from "zod";

/** A View at the door: what is left out takes its default, what is wrong is refused by name (DomainError). */
export const viewInput = { parse: parseView } as {
  readonly _input: ViewInput;
  readonly _output: View;
  readonly parse: (input: unknown) => View;
};

/** A View among other words of a request, taken and refused as {@link viewInput}. */
export const nestedView = z.custom<ViewInput>().transform(parseView);
