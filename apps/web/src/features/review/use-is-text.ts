import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../trpc.ts";

/** Whether a document is running text, in which a number may be marked. */
export function useIsText(id: string | undefined): boolean {
  const found = useQuery({
    ...trpc.documents.get.queryOptions({ id: id ?? "" }),
    enabled: id !== undefined,
  });
  return found.data?.document.outline.kind === "text";
}
