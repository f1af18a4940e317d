import { OrderProjection, OutOfOrderError } from 'order-projection'
const orders = new OrderProjection()
const stream = [
  { type: 'placed', id: 'a', customer: 'Ada' },
  { type: 'line-added', id: 'a', sku: 'cup', cents: 900 },
  { type: 'line-added', id: 'b', sku: 'cup', cents: 900 },
]
try {
  for (const event of stream) orders.apply(event)
} catch (error) {
  if (!(error instanceof OutOfOrderError)) throw error
  console.log('ask again from', orders.position)
}
