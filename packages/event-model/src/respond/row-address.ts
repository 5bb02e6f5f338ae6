/** A row of the table: a record by its position, or a user record inside one. Both count from 0. */
export type RowAddress = { readonly position: number; readonly userRecord?: number };

/**
 * Reads the number of a row: `12`, or `12.3` for the user record 3 of the aggregate at 12.
 *
 * @returns `undefined` for any other text
 * @example parseRowAddress('12.3') // { position: 12, userRecord: 3 }
 */
export function parseRowAddress(text: string): RowAddress | undefined {
  const [, position, userRecord] = /^(0|[1-9]\d{0,8})(?:\.(0|[1-9]\d{0,8}))?$/.exec(text) ?? [];
  if (position === undefined) return undefined;
  if (userRecord === undefined) return { position: Number(position) };
  return { position: Number(position), userRecord: Number(userRecord) };
}

/** The number of a row as the table shows it; see {@link parseRowAddress}. */
export function formatRowAddress({ position, userRecord }: RowAddress): string {
  return userRecord === undefined ? String(position) : `${position}.${userRecord}`;
}
