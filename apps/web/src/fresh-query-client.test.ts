import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { FreshQueryClient } from "./fresh-query-client.ts";

/** A server whose answers are held back: each tells what was true when it was asked. */
function heldServer() {
  let value = "before";
  const waiting: (() => void)[] = [];
  return {
    ask: () => {
      const answer = value;
      return new Promise<string>((resolve) => waiting.push(() => resolve(answer)));
    },
    change: (to: string) => {
      value = to;
    },
    answerAll: async () => {
      for (const answer of waiting.splice(0)) answer();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const queryKey = ["list"];

describe("what is made invalid is asked anew", () => {
  it.each([
    ["its first answer", undefined],
    ["a later answer", "old"],
  ])("while %s is on its way to the page", async (_answer, before) => {
    const client = new FreshQueryClient();
    const server = heldServer();
    if (before !== undefined) client.setQueryData(queryKey, before, { updatedAt: 1 });
    const observer = new QueryObserver(client, { queryKey, queryFn: server.ask });
    const stop = observer.subscribe(() => undefined);
    server.change("after");
    const done = client.invalidateQueries({ queryKey });
    await server.answerAll();
    await done;
    expect(observer.getCurrentResult().data).toBe("after");
    stop();
  });

  it("for a caller that waits, once, and not kept as it was", async () => {
    const client = new FreshQueryClient();
    const server = heldServer();
    const fetched = client.fetchQuery({ queryKey, queryFn: server.ask });
    server.change("after");
    await client.invalidateQueries({ queryKey });
    await server.answerAll();
    expect(await fetched).toBe("after");
    expect(client.getQueryData(queryKey)).toBe("after");
  });

  it("and nothing else is", async () => {
    const client = new FreshQueryClient();
    const server = heldServer();
    const fetched = client.fetchQuery({ queryKey, queryFn: server.ask });
    server.change("after");
    await client.invalidateQueries({ queryKey: ["another"] });
    await server.answerAll();
    expect(await fetched).toBe("before");
  });

  it("and a failure reaches who waits", async () => {
    const client = new FreshQueryClient();
    let asked = 0;
    const queryFn = () =>
      ++asked === 1 ? new Promise<string>(() => undefined) : Promise.reject(new Error("no"));
    const fetched = client.fetchQuery({ queryKey, queryFn });
    await client.invalidateQueries({ queryKey });
    await expect(fetched).rejects.toThrow("no");
  });
});
