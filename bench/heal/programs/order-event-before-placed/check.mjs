import { OrderProjection, OutOfOrderError } from 'order-projection'
const orders = new OrderProjection()
const told = []
const apply = (event) => {
  try {
    orders.apply(event)
    told.push(orders.position)
  } catch (error) {
    told.push([error instanceof OutOfOrderError, error.event?.id ?? null, orders.position])
  }
}
apply({ type: 'line-added', id: 'b', sku: 'cup', cents: 900 })
apply({ type: 'placed', id: 'a', customer: 'Ada' })
apply({ type: 'line-added', id: 'a', sku: 'cup', cents: 900 })
apply({ type: 'line-added', id: 'a', sku: 'pot', cents: 100 })
apply({ type: 'line-removed', id: 'a', sku: 'pot' })
apply({ type: 'line-removed', id: 'c', sku: 'pot' })
apply({ type: 'shipped', id: 'd', at: '2024-01-01' })
apply({ type: 'shipped', id: 'a', at: '2024-01-01' })
apply({ type: 'shipped', id: 'a', at: '2024-01-02' })
apply({ type: 'placed', id: 'a', customer: 'Bob' })
console.log(`RESULT ${JSON.stringify([told, orders.count, orders.totalOf('a'), orders.totalOf('b') ?? null])}`)
