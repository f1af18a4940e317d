export type OrderEvent =
  | { type: 'placed'; id: string; customer: string }
  | { type: 'line-added'; id: string; sku: string; cents: number }
  | { type: 'line-removed'; id: string; sku: string }
  | { type: 'shipped'; id: string; at: string }

export class OutOfOrderError extends Error {
  constructor(
    readonly event: OrderEvent,
    why: string,
  ) {
    super(`${event.type} of order ${event.id}: ${why}`)
    this.name = 'OutOfOrderError'
  }
}
