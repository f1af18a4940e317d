import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../domain/errors.ts'
import { SOURCES } from './index.ts'
import type { ParsedSignal, Source } from './source.ts'

/** The suite that every source passes: its examples, and any bytes at all. */
const folder = import.meta.dirname
const receivedMs = Date.UTC(2026, 0, 1)

function parse(source: Source, route: string, body: Buffer): ParsedSignal {
  return source.parse({ projectId: 1, route, body, contentType: '', receivedMs })
}

/** What may come of bytes: events in our shape, or a sentence for the sender. */
function check(source: Source, route: string, body: Buffer): void {
  try {
    const { events, counts } = parse(source, route, body)
    for (const event of events) {
      expect(event.eventId).toMatch(/^[\da-f]{32}$/)
      expect(Number.isSafeInteger(event.occurredMs)).toBe(true)
      expect(event.exceptions.flatMap(({ frames }) => frames).every(({ inApp }) => typeof inApp === 'boolean')).toBe(
        true,
      )
      JSON.stringify(event)
    }
    expect(Object.values(counts).every((count) => count >= 0)).toBe(true)
    source.ownerInBody?.({ route, body })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.status).toBeGreaterThanOrEqual(400)
  }
}

test('the registry holds every folder, once', () => {
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(SOURCES.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort())
  const routes = SOURCES.flatMap((source) => source.routes)
  expect(new Set(routes).size).toBe(routes.length)
})

describe.each(SOURCES.map((source) => [source.id, source] as const))('%s', (id, source) => {
  const examples = join(folder, id, 'examples')
  const files = readdirSync(examples).filter((file) => !file.endsWith('.expected.json'))
  // A route's slashes are dashes in the names of its examples.
  const routeOf = (file: string) => source.routes.find((route) => file.endsWith(`.${route.replaceAll('/', '-')}`))!

  test.each(files)('example %s', (file) => {
    const expected = JSON.parse(readFileSync(join(examples, `${file.replace(/\.[\w-]+$/, '')}.expected.json`), 'utf8'))
    expect(parse(source, routeOf(file), readFileSync(join(examples, file)))).toMatchObject(expected)
  })

  test('any bytes give a result or a UserError', () => {
    fc.assert(
      fc.property(fc.constantFrom(...source.routes), fc.uint8Array({ maxLength: 300 }), (route, bytes) =>
        check(source, route, Buffer.from(bytes)),
      ),
    )
  })

  test('any JSON gives a result or a UserError', () => {
    fc.assert(
      fc.property(fc.constantFrom(...source.routes), fc.json(), fc.json(), fc.json(), (route, a, b, c) =>
        check(source, route, Buffer.from(`${a}\n${b}\n${c}`)),
      ),
    )
  })

  test.each(files)('example %s with bytes changed, left out or added gives a result or a UserError', (file) => {
    const bytes = readFileSync(join(examples, file))
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      remove: fc.nat(3),
      insert: fc.uint8Array({ maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = changes.reduce(
          (body, { at, remove, insert }) => Buffer.concat([body.subarray(0, at), insert, body.subarray(at + remove)]),
          bytes,
        )
        check(source, routeOf(file), changed)
      }),
    )
  })

  test.each(files)('example %s with any value in any field gives a result or a UserError', (file) => {
    const body = readFileSync(join(examples, file), 'utf8')
    const texts = isOneValue(body) ? [body] : body.split('\n')
    const odd = fc.constantFrom<unknown>(
      null,
      [],
      {},
      '',
      -1,
      1e300,
      [[]],
      '\ud800',
      true,
      JSON.parse('{"__proto__":{"a":1}}'),
    )
    fc.assert(
      fc.property(fc.nat(texts.length - 1), fc.nat(100), odd, (line, field, value) => {
        const changed = texts.map((text, index) => (index === line ? withField(text, field, value) : text))
        check(source, routeOf(file), Buffer.from(changed.join('\n')))
      }),
    )
    expect(({} as Record<string, unknown>).a).toBeUndefined()
  })
})

function isOneValue(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined
  } catch {
    return false
  }
}

/** The JSON text with another value in its n-th field; unchanged when it is not JSON. */
function withField(text: string, n: number, value: unknown): string {
  let seen = 0
  if (!isOneValue(text)) return text
  return JSON.stringify(JSON.parse(text), (_, inner) => (seen++ === n ? value : inner))
}
