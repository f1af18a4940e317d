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
