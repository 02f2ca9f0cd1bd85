/** The map held under a key, made where there is none yet. */
export function within<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const held = map.get(key);
  if (held !== undefined) return held;
  const made = new Map<L, V>();
  map.set(key, made);
  return made;
}
