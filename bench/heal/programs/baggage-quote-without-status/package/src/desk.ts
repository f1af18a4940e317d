import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Allowance, type Fare, FARES, STATUS } from './allowance.ts'

export interface Booking {
  code: string
  name: string
  fare: Fare
  /** Of a frequent flyer; travellers who are none have no status. */
  status?: string
}

const PIECE_FEE = 60
const KILO_FEE = 12

/** `GET /bookings/<code>` tells of a booking, `GET /bookings/<code>/baggage?kg=20&kg=31` what pieces of that weight cost. */
export function desk(bookings: Booking[]): Server {
  const byCode = new Map(bookings.map((booking) => [booking.code, booking]))
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk')
    const [, root, code, what] = pathname.split('/')
    const booking = byCode.get(code)
    if (root !== 'bookings' || !booking) return send(response, 404, { error: 'no such booking' })
    if (!isGet(request)) return send(response, 405, { error: 'only to be read' })
    if (what === undefined) return send(response, 200, card(booking))
    if (what !== 'baggage') return send(response, 404, { error: 'no such page' })
    const weights = searchParams.getAll('kg').map(Number)
    if (weights.some((weight) => !(weight > 0))) return send(response, 400, { error: 'a weight is a number of kilograms' })
    send(response, 200, { included: allowance(booking), fee: fee(allowance(booking), weights) })
  })
}

function card({ name, fare, status = 'none' }: Booking) {
  return { name, fare, status }
}

function allowance(booking: Booking): Allowance {
  const base = FARES[booking.fare]
  const more = STATUS[booking.status!]
  return { pieces: base.pieces + more.pieces, weight: base.weight + more.weight }
}

/** Pieces beyond those that are included cost a fee each, and so does every kilogram beyond the weight of a piece. */
function fee({ pieces, weight }: Allowance, weights: number[]): number {
  const extra = Math.max(0, weights.length - pieces)
  const kilos = weights.reduce((sum, one) => sum + Math.max(0, Math.ceil(one - weight)), 0)
  return extra * PIECE_FEE + kilos * KILO_FEE
}

function isGet({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

function send(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json', connection: 'close' })
  response.end(JSON.stringify(body))
}
