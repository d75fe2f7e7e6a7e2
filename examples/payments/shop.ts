/** A shop's orders. Kept in memory here; yours belong in a database. */
export class Shop {
  readonly #prices = new Map<string, number>();
  readonly #paid = new Map<string, string>();
  readonly #refunds = new Map<string, string>();
  readonly #processedKeys = new Set<string>();

  order(number: string, fen: number): void {
    this.#prices.set(number, fen);
  }

  priceOf(number: string): number | undefined {
    return this.#prices.get(number);
  }

  /** In a database, do both in one transaction: the work, and the record that it is done. */
  paid(number: string, transactionId: string, key: string): void {
    this.#paid.set(number, transactionId);
    this.#processedKeys.add(key);
  }

  refunded(number: string, status: string, key: string): void {
    this.#refunds.set(number, status);
    this.#processedKeys.add(key);
  }

  hasProcessed(key: string): boolean {
    return this.#processedKeys.has(key);
  }

  isPaid(number: string): boolean {
    return this.#paid.has(number);
  }

  refundStatus(number: string): string | undefined {
    return this.#refunds.get(number);
  }
}
