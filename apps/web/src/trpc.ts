import type { AppRouter } from "@sosanh/api/router";
import { createTRPCClient, httpBatchLink, TRPCClientError } from "@trpc/client";
import type { inferRouterOutputs } from "@trpc/server";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { FreshQueryClient } from "./fresh-query-client.ts";

export type RouterOutputs = inferRouterOutputs<AppRouter>;

export const queryClient = new FreshQueryClient({
  defaultOptions: {
    queries: {
      // Figures change when a person publishes; a page that has been open a while asks again when it is looked at.
      staleTime: 5 * 60_000,
      retry: (count, error) => count < 2 && !isRefusal(error),
    },
  },
});

/** Asks the server that served the page. Long questions go in several requests: an address has a length. */
export const trpc = createTRPCOptionsProxy<AppRouter>({
  client: createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: "/trpc", maxURLLength: 8000 })] }),
  queryClient,
});

/** An answer that will be the same if asked again: the input was wrong. */
function isRefusal(error: unknown): boolean {
  return error instanceof TRPCClientError && error.data?.domain !== undefined;
}
