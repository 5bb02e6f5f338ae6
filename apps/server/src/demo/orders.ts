/** An order as a shop would send it: the same for the same number. */
export function orderOf(n: number) {
  return {
    orderId: `A-${1000 + n}`,
    customer: `customer-${(n * 7) % 40}`,
    total: { amount: 5 + ((n * 379) % 20_000) / 100, currency: 'EUR' },
    items: [{ sku: `SKU-${(n * 13) % 90}`, quantity: 1 + (n % 4) }],
    status: 'placed',
  };
}

export function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
