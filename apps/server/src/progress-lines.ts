import type { Progress } from "./first-load.ts";

/** Prints a line for each tenth of a load, so that a log stays readable and a person sees it move. */
export function progressLines(print: (line: string) => void): Progress {
  const printed = new Map<string, number>();
  return (name, share) => {
    const tenth = Math.floor(share * 10);
    if ((printed.get(name) ?? -1) >= tenth) return;
    printed.set(name, tenth);
    print(`  ${name}: ${tenth * 10} %`);
  };
}
