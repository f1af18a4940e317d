import http from 'node:http'
import { HttpError } from './http-error.js'
import { checkOrder } from './order.js'

/**
 * Takes orders: POST /orders with JSON, GET /orders/<number>.
 *
 * A request that is wrong is answered with the status of the HttpError and `{ "error": <message> }`:
 *
 *   400  the request cannot be read
 *   404  there is no such thing
 *   415  the body is of another type than application/json
 *   422  it can be read, but it is no order
 *
 * Any other error is a fault of the program and is not answered.
 */
export function createServer() {
  const orders = []

  async function respond(req) {
    const [, root, number] = req.url.split('/')
    if (root !== 'orders') throw new HttpError(404, 'No such page')
    if (req.method === 'GET') return { status: 200, body: orderOf(number) }
    if (req.method !== 'POST') throw new HttpError(405, `${req.method} is not for orders`)

    const order = checkOrder(await jsonOf(req))
    orders.push(order)
    return { status: 201, body: { number: orders.length, lines: order.lines.length } }
  }

  function orderOf(number) {
    if (!/^\d+$/.test(number)) throw new HttpError(400, 'Not a number of an order')
    const order = orders[Number(number) - 1]
    if (!order) throw new HttpError(404, `No order ${number}`)
    return order
  }

  return http.createServer(async (req, res) => {
    try {
      const { status, body } = await respond(req)
      send(res, status, body)
    } catch (error) {
      if (!(error instanceof HttpError)) throw error
      send(res, error.status, { error: error.message })
    }
  })
}

async function jsonOf(req) {
  const type = req.headers['content-type'] ?? ''
  if (type.split(';')[0].trim() !== 'application/json') throw new HttpError(415, 'Orders are JSON')
  let text = ''
  req.setEncoding('utf8')
  for await (const chunk of req) text += chunk
  return JSON.parse(text)
}

function send(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' })
  res.end(JSON.stringify(body))
}
