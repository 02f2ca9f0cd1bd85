/** Ends an exhaustive switch: a case the types rule out. @throws always, naming the value. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
