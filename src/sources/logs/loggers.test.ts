import { Writable } from 'node:stream'
import pino from 'pino'
import { expect, test } from 'vitest'
import winston from 'winston'
import type { Event } from '../../domain/event.ts'
import { logs } from './index.ts'

/** What the real loggers write is read whole. */
function collect(): { stream: Writable; events: () => Event[]; counts: () => Record<string, number> } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  const parse = () =>
    logs.parse({ projectId: 1, route: 'logs', body: Buffer.concat(chunks), contentType: '', receivedMs: Date.now() })
  return { stream, events: () => parse().events, counts: () => parse().counts }
}

function failure(): Error {
  return new RangeError('cannot check out', { cause: new TypeError('no cart') })
}

test('pino: level, time, message, name, error with its cause', () => {
  const { stream, events, counts } = collect()
  const logger = pino({ name: 'shop' }, stream)
  logger.info('an error of 3 % is usual')
  logger.error({ err: failure(), orderId: 7 }, 'checkout failed')
  logger.fatal('no disk')
  const [failed, fatal] = events()
  expect(failed).toMatchObject({
    level: 'error',
    platform: 'node',
    message: expect.stringContaining('checkout failed'),
    tags: { logger: 'shop' },
    exceptions: [
      { type: 'TypeError', value: 'no cart' },
      { type: 'RangeError', value: expect.stringContaining('cannot check out') },
    ],
    extra: { fields: { orderId: 7 } },
  })
  expect(failed!.exceptions[1]!.frames.at(-1)).toMatchObject({ function: 'failure', inApp: true })
  expect(failed!.corrections).toBeUndefined()
  expect(fatal).toMatchObject({ level: 'fatal', message: 'no disk', exceptions: [] })
  expect(counts()).toEqual({ event: 2, log: 1 })
})

test('winston: level, time, message, stack', async () => {
  const { stream, events, counts } = collect()
  const { combine, errors, json, timestamp } = winston.format
  const logger = winston.createLogger({
    format: combine(errors({ stack: true }), timestamp(), json()),
    defaultMeta: { service: 'shop' },
    transports: [new winston.transports.Stream({ stream })],
  })
  logger.warn('low on space')
  logger.error(failure())
  logger.end()
  await new Promise((resolve) => logger.once('finish', resolve))
  expect(events()).toMatchObject([
    {
      level: 'error',
      platform: 'node',
      message: 'cannot check out',
      tags: { service: 'shop' },
      exceptions: [{ type: 'RangeError', value: 'cannot check out' }],
    },
  ])
  expect(events()[0]!.exceptions[0]!.frames.at(-1)).toMatchObject({ function: 'failure', inApp: true })
  expect(counts()).toEqual({ event: 1, log: 1 })
})

/** As they were written by programs in other languages, and what becomes of each record. */
test.each([
  [
    'Spring Boot leaves a line empty above the exception',
    `2026-05-11T06:24:05.123Z ERROR 1 --- [nio-8080-exec-1] o.a.c.c.C : Servlet.service() threw exception

java.lang.IllegalStateException: Could not start
\tat com.acme.App.start(App.java:20) ~[app.jar:1.0]
Caused by: java.net.ConnectException: Connection refused
\tat com.acme.Db.open(Db.java:33)
2026-05-11T06:24:06.123Z  INFO 1 --- [main] c.a.App : Next`,
    ['ConnectException', 'IllegalStateException'],
  ],
  [
    'Rails prints the exception below an empty message',
    `F, [2026-05-11T06:24:05.123456 #12] FATAL -- :${'   '}
NoMethodError (undefined method 'price' for nil):
${'  '}
app/models/cart.rb:12:in 'Cart#total'
app/controllers/carts_controller.rb:5:in 'CartsController#show'
I, [2026-05-11T06:24:06.123456 #12]  INFO -- : ok`,
    ['NoMethodError'],
  ],
  [
    'Rails with a tag before every line',
    `F, [2026-05-11T06:24:05.123456 #12] FATAL -- : [5c1d9a4e-11]${'   '}
[5c1d9a4e-11] ActiveRecord::RecordNotFound (Couldn't find Cart with 'id'=7):
[5c1d9a4e-11]${'   '}
[5c1d9a4e-11] app/controllers/carts_controller.rb:5:in 'CartsController#show'`,
    ['ActiveRecord::RecordNotFound'],
  ],
  [
    'structlog has the trace in one field',
    JSON.stringify({
      event: 'could not pay',
      level: 'error',
      exception: `Traceback (most recent call last):\n  File "/srv/a.py", line 3, in pay\n    raise ValueError('x')\nValueError: x`,
    }),
    ['ValueError'],
  ],
  [
    'Cloud Logging has it in the message',
    JSON.stringify({ severity: 'ERROR', message: 'TypeError: no\n    at pay (/srv/pay.js:3:1)' }),
    ['TypeError'],
  ],
])('%s', (_, text, types) => {
  const { events } = logs.parse({
    projectId: 1,
    route: 'logs',
    body: Buffer.from(text),
    contentType: '',
    receivedMs: 1,
  })
  expect(events.map(({ exceptions }) => exceptions.map(({ type }) => type))).toEqual([types])
})

test.each([
  [
    'the tracing of Rust, as JSON',
    JSON.stringify({ level: 'ERROR', fields: { message: 'could not pay', error: 'refused' }, target: 'app::pay' }),
    'could not pay: refused',
  ],
  ['env_logger of Rust', '[2026-05-11T06:24:05Z ERROR app::pay] could not pay: refused', 'could not pay: refused'],
  ['the logger of Ruby', 'E, [2026-05-11T06:24:05.1 #12] ERROR -- shop: could not pay', 'could not pay'],
  ['the same without a name', 'E, [2026-05-11T06:24:05.1 #12] ERROR -- : could not pay', 'could not pay'],
])('%s says its message without what stands around it', (_, text, message) => {
  const { events } = logs.parse({
    projectId: 1,
    route: 'logs',
    body: Buffer.from(text),
    contentType: '',
    receivedMs: 1,
  })
  expect(events).toMatchObject([{ message }])
})
