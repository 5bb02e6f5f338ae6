type WithoutUndefined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** An optional member of a request that was left out is absent, where the model knows no `undefined`. */
export function withoutUndefined<T extends object>(members: T): WithoutUndefined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
}
