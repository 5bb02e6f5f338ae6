import { eventOf } from './events.ts';

const PRODUCTS = ['lamp', 'chair', 'desk', 'shelf', 'rug', 'mirror'];
const CITIES = ['Lyon', 'Porto', 'Ghent', 'Turin', 'Graz'];

/** A dozen orders as a shop writes them, one of them poison: its amount is a word. */
export function poisonBatch(orders = 12, poison = 7): string {
  const payloads = Array.from({ length: orders }, (_, n) =>
    Buffer.from(
      JSON.stringify({
        orderId: 781_000 + n * 37,
        product: PRODUCTS[n % PRODUCTS.length],
        quantity: 1 + (n % 3),
        amount: n === poison ? 'twelve' : 19.9 + n * 4,
        currency: 'EUR',
        city: CITIES[n % CITIES.length],
      }),
    ),
  );
  return eventOf(payloads, { startSeconds: 1_764_000_000 });
}
