import type { Comparison } from "@sosanh/core/comparison/comparison";
import { useWords } from "../words/words.tsx";
import { Badge } from "./badge.tsx";

const named = 3;

/** The foot of every card: whose figures these are; the rest is a click on the figure away. */
export function SourceLine({ comparison }: { comparison: Comparison }) {
  const words = useWords();
  const { sources, illustrative } = comparison;
  const titles = sources.slice(0, named).map((s) => s.title);
  const more = sources.length - titles.length;
  return (
    <>
      {illustrative && <Badge tone="sample">{words.data.badge}</Badge>}
      {illustrative && " "}
      {titles.length > 0 && `${words.overview.sources} ${titles.join("; ")}${more > 0 ? `; +${more}` : ""}. `}
      {words.overview.sourceLine}
    </>
  );
}
