import type { Event } from '../src/domain/event.ts'
import { randomId } from '../src/lib/ids.ts'
import { sentry } from '../src/sources/sentry/index.ts'

const FRAMES = 14
const BREADCRUMBS = 12

/** An error as an SDK in a web service sends it, about 10 KB: stack with source lines, breadcrumbs, request, contexts. */
export function sampleEnvelope({ eventId = randomId(), failure = 0 } = {}): { envelope: Buffer; event: Buffer } {
  const event = JSON.stringify(sampleEvent(eventId, failure))
  const text = `{"event_id":"${eventId}","sent_at":"${new Date(NOW_MS).toISOString()}"}\n{"type":"event"}\n${event}\n`
  return { envelope: Buffer.from(text), event: Buffer.from(event) }
}

/** The same, read: an event of `failure`, one of any number of different ones. */
export function parsedSample({ failure = 0 } = {}): Event {
  const { envelope } = sampleEnvelope({ failure })
  return sentry.parse({ projectId: 1, route: 'envelope', body: envelope, contentType: '', receivedMs: NOW_MS })
    .events[0]!
}

export const NOW_MS = Date.UTC(2026, 0, 1)

function sampleEvent(eventId: string, failure: number): object {
  return {
    event_id: eventId,
    timestamp: NOW_MS / 1000,
    platform: 'node',
    level: 'error',
    release: 'shop@4.1.7',
    environment: 'production',
    server_name: 'web-3',
    transaction: 'POST /orders/:id/invoice',
    exception: { values: [exception(failure)] },
    request: request(),
    breadcrumbs: Array.from({ length: BREADCRUMBS }, (_, i) => breadcrumb(i)),
    user: { id: 'u-83122', ip_address: '203.0.113.77', email: 'ines@customer.example' },
    tags: { region: 'eu-central', plan: 'team', queue: 'invoices' },
    contexts: {
      trace: { trace_id: randomId(), span_id: randomId().slice(0, 16), op: 'http.server', status: 'internal_error' },
      runtime: { name: 'node', version: 'v20.19.0' },
      os: { name: 'Linux', kernel_version: '6.1.0', distribution_name: 'Debian' },
      device: { arch: 'x64', memory_size: 8_321_499_136, processor_count: 4, boot_time: '2026-01-01T00:00:00.000Z' },
      app: { app_start_time: '2026-01-01T00:00:00.000Z', app_memory: 154_222_592 },
    },
    sdk: { name: 'sentry.javascript.node', version: '9.1.0', integrations: ['Http', 'Express', 'LocalVariables'] },
  }
}

function exception(failure: number): object {
  const frames = Array.from({ length: FRAMES }, (_, i) => frame(i, failure))
  return {
    type: 'TypeError',
    value: "Cannot read properties of undefined (reading 'postcode')",
    mechanism: { type: 'auto.http.express', handled: false },
    stacktrace: { frames },
  }
}

/** The outer half of the calls is that of the framework. */
function frame(index: number, failure: number): object {
  const isOwn = index >= FRAMES / 2
  const file = isOwn ? `/srv/shop/src/orders/${NAMES[index % NAMES.length]}.js` : '/srv/shop/node_modules/web/router.js'
  return {
    filename: file,
    module: file.split('/').at(-1)?.replace('.js', ''),
    function: isOwn ? `${NAMES[index % NAMES.length]}${failure}` : `dispatch${index}`,
    lineno: 20 + 7 * index,
    colno: 11 + index,
    in_app: isOwn,
    pre_context: [
      '',
      `  const order = await orders.find(request.params.id)`,
      '  if (!order) return response.sendStatus(404)',
    ],
    context_line: `  const address = formatAddress(order.customer.address, { country: order.country })`,
    post_context: ['  response.json({ address, lines: order.lines.map(lineOf) })', '}', ''],
    ...(index === FRAMES - 1
      ? { vars: { order: { id: 83_122, customer: { name: 'Ines' }, lines: ['[Object]'] } } }
      : {}),
  }
}

const NAMES = ['address', 'invoice', 'order', 'customer', 'totals', 'currency', 'render']

function breadcrumb(index: number): object {
  return {
    timestamp: NOW_MS / 1000 - index,
    category: index % 3 === 0 ? 'console' : 'http',
    level: 'info',
    message: index % 3 === 0 ? `invoice ${4000 + index} rendered in ${12 + index} ms` : undefined,
    data: { 'http.method': 'GET', url: `http://stock.internal/items/${900 + index}?limit=20`, status_code: 200 },
  }
}

function request(): object {
  return {
    method: 'POST',
    url: 'https://shop.example/orders/83122/invoice?format=pdf&token=8f1c2a77e0',
    query_string: 'format=pdf&token=8f1c2a77e0',
    headers: {
      host: 'shop.example',
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36',
      accept: 'application/json, text/plain, */*',
      'content-type': 'application/json',
      authorization: 'Bearer 6b5f0c9e1f2d4a7790aa',
      cookie: 'session=0f2b6c1d9e; theme=dark',
    },
    data: JSON.stringify({ orderId: 83_122, copies: 2, note: 'please send to ines@customer.example', address: null }),
  }
}
