import { initTRPC } from "@trpc/server";
import type { RouterContext } from "./context.ts";
import { domainDataOf, toTrpcError } from "./error.ts";

const t = initTRPC.context<RouterContext>().create({
  isServer: true,
  errorFormatter: ({ shape, error }) => {
    const domain = domainDataOf(error);
    const { stack: _stack, ...data } = shape.data;
    // An error that is not the asker's is the server's own business: it is logged there, and named here by a sentence only.
    const message =
      domain?.message ?? (error.code === "INTERNAL_SERVER_ERROR" ? "internal error" : shape.message);
    return { ...shape, message, data: { ...data, domain } };
  },
});

export const router = t.router;

/** Calls procedures without HTTP: for tests and the command line. */
export const callerFactory = t.createCallerFactory;

/** A procedure whose broken rules reach the client as what they are. */
export const procedure = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const error = toTrpcError(result.error.cause ?? result.error);
  if (error === result.error || error === result.error.cause) return result;
  throw error;
});
