import { useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { readData } from "../address.ts";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { FigureInAddress } from "../features/sources/figure-in-address.tsx";
import { SourcesPage } from "../features/sources/sources-page.tsx";

export function SourcesRoute() {
  const search: Search = useSearch({ strict: false });
  const data = readData(search);
  return (
    <FigureDoor>
      <FigureInAddress />
      <SourcesPage data={data.kind === "read" ? data.value : "real"} />
    </FigureDoor>
  );
}
