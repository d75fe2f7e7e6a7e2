/** What a shop keeps of its orders: here in memory, in yours in a database. */
export class Shop {
  readonly #prices = new Map<string, number>();
  readonly #paid = new Map<string, string>();
  readonly #refunds = new Map<string, string>();
  readonly #seen = new Set<string>();

  order(number: string, fen: number): void {
    this.#prices.set(number, fen);
  }

  priceOf(number: string): number | undefined {
    return this.#prices.get(number);
  }

  /** In a database, both of these are one transaction: the work, and that it was done. */
  paid(number: string, transactionId: string, key: string): void {
    this.#paid.set(number, transactionId);
    this.#seen.add(key);
  }

  refunded(number: string, status: string, key: string): void {
    this.#refunds.set(number, status);
    this.#seen.add(key);
  }

  hasProcessed(key: string): boolean {
    return this.#seen.has(key);
  }

  isPaid(number: string): boolean {
    return this.#paid.has(number);
  }

  refundStatus(number: string): string | undefined {
    return this.#refunds.get(number);
  }
}
