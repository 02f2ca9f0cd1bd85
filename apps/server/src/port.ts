import { createServer } from "node:net";
import { type Environment, EnvironmentError } from "./environment.ts";

type Place = Pick<Environment, "host" | "port">;

/** Tries the port before anything is loaded. @throws EnvironmentError naming a port that is in use or may not be used */
export function refuseTakenPort(place: Place): Promise<void> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", (error) => reject(portError(error, place)));
    probe.listen(place.port, place.host, () => probe.close(() => resolve()));
  });
}

/** What is wrong with a port, as a sentence a person can act on; any other error as it is. */
export function portError(error: NodeJS.ErrnoException, { port }: Place): Error {
  const why = {
    EADDRINUSE: ["is in use", "đang được dùng"],
    EACCES: ["may not be used", "không được phép dùng"],
  };
  const words = error.code === "EADDRINUSE" || error.code === "EACCES" ? why[error.code] : undefined;
  if (words === undefined) return error;
  const [en, vi] = words;
  return new EnvironmentError(
    `PORT=${port} ${en}. Stop the other program or choose another, for example PORT=${port + 1}. / Cổng ${port} ${vi}: hãy dừng chương trình kia hoặc chọn cổng khác.`,
  );
}
