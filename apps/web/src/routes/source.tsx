import { useParams } from "@tanstack/react-router";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import { SourcePage } from "../features/sources/source-page.tsx";

export function SourceRoute() {
  const { id } = useParams({ from: "/nguon/$id" });
  return (
    <FigureDoor>
      <SourcePage id={id} />
    </FigureDoor>
  );
}
