/** The map held under a key, made where there is none yet. */
export function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const inner = map.get(key) ?? new Map<L, V>();
  map.set(key, inner);
  return inner;
}
