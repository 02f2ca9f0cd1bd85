/** Delays reading until the first call and keeps what was read: nothing is read at import. */
export function readOnce<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}
