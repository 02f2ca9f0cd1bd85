import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { Search } from "../address.ts";
import { keptWords, readData } from "../address.ts";
import { readFilter } from "../features/submissions/listed-submissions.ts";
import { SubmissionsPage } from "../features/submissions/submissions-page.tsx";

/** Số liệu: `state` which of the submissions are listed. */
export function SubmissionsRoute() {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const data = readData(search);
  const kept = keptWords(search);
  return (
    <SubmissionsPage
      data={data.kind === "read" ? data.value : "real"}
      filter={readFilter(search.state)}
      onFilter={(state) => void navigate({ to: "/so-lieu", search: { ...kept, state }, replace: true })}
      renderOpen={(id, title) => (
        <Link to="/so-lieu/$id" params={{ id: `${id}` }} search={kept}>
          {title}
        </Link>
      )}
      renderAdd={(className, label) => (
        <Link to="/so-lieu/them" search={kept} className={className}>
          {label}
        </Link>
      )}
      renderEnter={(className, label) => (
        <Link to="/nhap" search={kept} className={className}>
          {label}
        </Link>
      )}
    />
  );
}
