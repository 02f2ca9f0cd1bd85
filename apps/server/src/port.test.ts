import { createServer } from "node:net";
import { expect, it } from "vitest";
import { refuseTakenPort } from "./port.ts";

const host = "127.0.0.1";

it("a port in use is refused by name, before anything is loaded", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, host, resolve));
  const address = taken.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  await expect(refuseTakenPort({ host, port })).rejects.toThrow(`PORT=${port} is in use`);
  await new Promise((resolve) => taken.close(resolve));
  await expect(refuseTakenPort({ host, port })).resolves.toBeUndefined();
});
