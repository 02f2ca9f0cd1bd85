import type { DocumentRows } from "@sosanh/core/submissions/document";
import type { SheetCell } from "@sosanh/core/submissions/read-document";
import { useEffect, useRef, useState } from "react";

/** Reads some rows of a sheet: from 0, at most 1000. */
export type ReadRows = (asked: {
  readonly sheet: number;
  readonly from: number;
  readonly count: number;
}) => Promise<DocumentRows>;

/** Rows asked for at once. */
const chunk = 200;

interface SheetRows {
  /** A row from 0; undefined while it is not there yet. */
  readonly row: (index: number) => readonly SheetCell[] | undefined;
  readonly isFailed: boolean;
  readonly retry: () => void;
}

/** The rows of a sheet, read when they come into view and kept. @param needed some rows of every part that is shown */
export function useSheetRows(sheet: number, readRows: ReadRows, needed: readonly number[]): SheetRows {
  const [held, setHeld] = useState<ReadonlyMap<string, DocumentRows["rows"]>>(new Map());
  const [attempt, setAttempt] = useState(0);
  const [failedAt, setFailedAt] = useState(-1);
  const asked = useRef(new Set<string>());
  const chunks = [...new Set(needed.map((row) => Math.floor(row / chunk)))].join(" ");
  useEffect(() => {
    for (const at of chunks === "" ? [] : chunks.split(" ").map(Number)) {
      const key = `${sheet} ${at}`;
      if (asked.current.has(key)) continue;
      asked.current.add(key);
      readRows({ sheet, from: at * chunk, count: chunk })
        .then(({ rows }) => setHeld((before) => new Map(before).set(key, rows)))
        .catch(() => {
          asked.current.delete(key);
          setFailedAt(attempt);
        });
    }
  }, [sheet, chunks, readRows, attempt]);
  return {
    row: (index) => {
      const rows = held.get(`${sheet} ${Math.floor(index / chunk)}`);
      return rows === undefined ? undefined : (rows[index % chunk] ?? []);
    },
    isFailed: failedAt === attempt,
    retry: () => setAttempt(attempt + 1),
  };
}
