import { useParams } from "@tanstack/react-router";
import { DocumentPage } from "../features/documents/document-page.tsx";
import { Figure } from "../features/sources/figure.tsx";
import { FigureDoor } from "../features/sources/figure-door.tsx";
import type { RenderFigure } from "../ui/render-figure.ts";

export function DocumentRoute() {
  const { id } = useParams({ from: "/van-ban/$id" });
  return (
    <FigureDoor>
      <DocumentPage key={id} id={id} renderFigure={renderFigure} />
    </FigureDoor>
  );
}

const renderFigure: RenderFigure = ({ figure, children }) => <Figure figure={figure}>{children}</Figure>;
