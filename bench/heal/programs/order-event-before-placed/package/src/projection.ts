import { OutOfOrderError, type OrderEvent } from './events.ts'

export { OutOfOrderError, type OrderEvent } from './events.ts'

interface Order {
  customer: string
  lines: { sku: string; cents: number }[]
  shippedAt?: string
}

/**
 * The orders as the events made them. Whoever reads the stream stops at an OutOfOrderError and asks
 * for the stream again from the last position: what comes after a gap must not be applied.
 */
export class OrderProjection {
  position = 0
  private readonly orders = new Map<string, Order>()

  apply(event: OrderEvent): void {
    switch (event.type) {
      case 'placed':
        if (this.orders.has(event.id)) throw new OutOfOrderError(event, 'placed already')
        this.orders.set(event.id, { customer: event.customer, lines: [] })
        break
      case 'line-added':
        this.open(event).lines.push({ sku: event.sku, cents: event.cents })
        break
      case 'line-removed': {
        const order = this.open(event)
        order.lines = order.lines.filter(({ sku }) => sku !== event.sku)
        break
      }
      case 'shipped':
        this.open(event).shippedAt = event.at
        break
    }
    this.position++
  }

  totalOf(id: string): number | undefined {
    return this.orders.get(id)?.lines.reduce((sum, { cents }) => sum + cents, 0)
  }

  get count(): number {
    return this.orders.size
  }

  private open(event: OrderEvent): Order {
    const order = this.orders.get(event.id) as Order
    if (order.shippedAt !== undefined) throw new OutOfOrderError(event, 'shipped already')
    return order
  }
}
