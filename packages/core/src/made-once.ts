/**
 * Keeps what was made of an object under a key for as long as the object itself is kept: asked for again, it is the
 * same. Only for what is never changed: the object, and what is made of it.
 */
export function madeOnce<T>(): (of: object, key: string, make: () => T) => T {
  const kept = new WeakMap<object, Map<string, T>>();
  return (of, key, make) => {
    const made = kept.get(of) ?? new Map<string, T>();
    kept.set(of, made);
    const known = made.get(key);
    if (known !== undefined || made.has(key)) return known as T;
    const value = make();
    made.set(key, value);
    return value;
  };
}
