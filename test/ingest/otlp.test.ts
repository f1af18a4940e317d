import { type AttributeValue, context, trace } from '@opentelemetry/api'
import { SeverityNumber } from '@opentelemetry/api-logs'
import { OTLPLogExporter as JsonLogExporter } from '@opentelemetry/exporter-logs-otlp-http'
import { OTLPLogExporter as ProtoLogExporter } from '@opentelemetry/exporter-logs-otlp-proto'
import { OTLPTraceExporter as JsonTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { OTLPTraceExporter as ProtoTraceExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { CompressionAlgorithm } from '@opentelemetry/otlp-exporter-base'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs'
import { NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { expect, onTestFinished, test } from 'vitest'
import type { Event } from '../../src/domain/event.ts'
import type { Database } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/open.ts'
import { startIngest } from '../helpers/ingest-server.ts'
import { tempDir } from '../helpers/temp-dir.ts'

/** The unmodified exporters, with nothing but their address and a header pointing here. */
const resource = resourceFromAttributes({ 'service.name': 'shop', 'service.version': '1.4.0' })
const EXPORTERS = [
  ['protobuf', ProtoLogExporter, ProtoTraceExporter],
  ['JSON', JsonLogExporter, JsonTraceExporter],
] as const

async function start() {
  const db = await openDatabase({ dataDir: tempDir() })
  const server = await startIngest(db)
  onTestFinished(async () => {
    await server.close()
    await db.close()
  })
  const options = (path: string) => ({
    url: `${server.url}/api/42/otlp/v1/${path}`,
    headers: { authorization: `Bearer ${'a'.repeat(32)}` },
    compression: CompressionAlgorithm.GZIP,
  })
  return { db, options, log: server.log }
}

async function eventsIn(db: Database): Promise<Event[]> {
  const rows = await db.query<{ payload: string }>('select payload from events order by id')
  return rows.map(({ payload }) => JSON.parse(payload) as Event)
}

async function countsIn(db: Database): Promise<Record<string, number>> {
  const rows = await db.query<{ kind: string; items: number }>('select kind, items from ingest_counts')
  return Object.fromEntries(rows.map(({ kind, items }) => [kind, items]))
}

function failing(): Error {
  try {
    return JSON.parse('{"total": ')
  } catch (error) {
    return error as Error
  }
}

test.each(EXPORTERS)(
  'logs in %s: an error comes in whole, with the span it was written in; what is below is counted',
  async (_, LogExporter) => {
    const { db, options } = await start()
    const exporter = new LogExporter(options('logs'))
    const provider = new LoggerProvider({ resource, processors: [new SimpleLogRecordProcessor({ exporter })] })
    const tracer = new NodeTracerProvider({ resource })
    const span = tracer.getTracer('t').startSpan('checkout')
    const logger = provider.getLogger('cart')
    const error = failing()
    const attributes: Record<string, AttributeValue> = {
      'exception.type': error.name,
      'exception.message': error.message,
      'exception.stacktrace': error.stack!,
      'order.items': 3,
    }
    const timestamp = Date.now()
    logger.emit({ severityNumber: SeverityNumber.INFO, body: 'an error of 3 % is usual' })
    logger.emit({
      severityNumber: SeverityNumber.ERROR,
      body: 'checkout failed',
      attributes,
      timestamp,
      context: trace.setSpan(context.active(), span),
    })
    logger.emit({ severityNumber: SeverityNumber.FATAL, body: { text: 'no disk' } })
    await provider.shutdown()
    await tracer.shutdown()

    const events = await eventsIn(db)
    const failed = events.find(({ message }) => message === 'checkout failed')
    expect(failed).toMatchObject({
      source: 'otlp',
      level: 'error',
      platform: 'node',
      release: '1.4.0',
      occurredMs: timestamp,
      traceId: span.spanContext().traceId,
      contexts: { trace: { span_id: span.spanContext().spanId } },
      tags: { service: 'shop', logger: 'cart' },
      exceptions: [{ type: 'SyntaxError', value: error.message }],
      extra: { attributes: { 'order.items': 3 } },
    })
    expect(failed!.exceptions[0]!.frames.at(-2)).toMatchObject({ function: 'failing', inApp: true })
    expect(events.find(({ level }) => level === 'fatal')).toMatchObject({ type: 'log', message: '{"text":"no disk"}' })
    expect(await countsIn(db)).toEqual({ event: 2, log: 1 })
  },
)

test.each(EXPORTERS)(
  'traces in %s: an exception that a span recorded comes in, with its request',
  async (_, _logs, TraceExporter) => {
    const { db, options } = await start()
    const exporter = new TraceExporter(options('traces'))
    const provider = new NodeTracerProvider({ resource, spanProcessors: [new SimpleSpanProcessor(exporter)] })
    const tracer = provider.getTracer('http')
    tracer.startSpan('GET /health').end()
    const attributes = { 'http.request.method': 'GET', 'url.full': 'http://shop.test/cart/7' }
    const span = tracer.startSpan('GET /cart/:id', { attributes })
    span.recordException(failing())
    span.end()
    await provider.shutdown()

    expect(await eventsIn(db)).toMatchObject([
      {
        source: 'otlp',
        level: 'error',
        release: '1.4.0',
        transaction: 'GET /cart/:id',
        traceId: span.spanContext().traceId,
        request: { method: 'GET', url: 'http://shop.test/cart/7' },
        exceptions: [{ type: 'SyntaxError' }],
      },
    ])
    expect(await countsIn(db)).toEqual({ event: 1, span: 2 })
  },
)

test('a batch that is sent again counts once', async () => {
  const { db, options } = await start()
  const { url, headers } = options('logs')
  const record = { severityNumber: 17, timeUnixNano: '1767225600123000000', body: { stringValue: 'no disk' } }
  const body = JSON.stringify({ resourceLogs: [{ scopeLogs: [{ logRecords: [record, record] }] }] })
  for (let i = 0; i < 2; i++) {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    })
    expect(await response.json()).toEqual({})
  }
  const [row] = await db.query<{ n: number }>('select event_count as n from issues')
  expect(row!.n).toBe(2)
})
