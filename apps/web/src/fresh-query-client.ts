import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  QueryClient,
  type QueryKey,
} from "@tanstack/react-query";

/**
 * Keeps the answers of the server. What is made invalid is asked anew even while its first answer is on its way: the
 * library would wait for that one, which the server may have given before the change, and keep it as fresh.
 */
export class FreshQueryClient extends QueryClient {
  override invalidateQueries<Key extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    for (const query of this.getQueryCache().findAll({ ...filters, fetchStatus: "fetching" })) {
      // An active query that has data is cancelled and asked anew by the library itself.
      if (query.isActive() && query.state.data !== undefined) continue;
      void query.cancel({ silent: true });
      // Who waits for the answer gets the new one; a failure is theirs.
      query.fetch().catch(() => undefined);
    }
    return super.invalidateQueries(filters, options);
  }
}
