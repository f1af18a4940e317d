import { describe, expect, test } from 'vitest'
import { refusalOf } from './guard.ts'

const refuses = (headers: Record<string, string>, method = 'GET', allowed: string[] = []): boolean =>
  refusalOf({ method, headers }, allowed) !== undefined

describe('names', () => {
  test.each(['localhost', 'localhost:9797', 'LOCALHOST:1', '127.0.0.1:9797', '127.8.8.8', '[::1]:9797', '[::1]'])(
    '%s is ours',
    (host) => expect(refuses({ host })).toBe(false),
  )

  test.each([
    'evil.test',
    'evil.test:9797',
    'localhost.evil.test',
    '127.0.0.1.evil.test',
    'evil.test#localhost',
    'user@localhost',
    '127.0.0.1:9797, localhost',
    'localhost:',
    '10.0.0.1',
    '0.0.0.0',
    '',
  ])('row 53: %j is refused, so a foreign page cannot rebind its name to us', (host) => {
    expect(refuses({ host })).toBe(true)
  })

  test('a request without a name is refused', () => expect(refuses({})).toBe(true))

  test('configured names are ours too, and only these', () => {
    expect(refuses({ host: 'heal.example:80' }, 'GET', ['Heal.example'])).toBe(false)
    expect(refuses({ host: 'x.heal.example' }, 'GET', ['heal.example'])).toBe(true)
  })
})

describe('origins', () => {
  const host = 'localhost:9797'

  test('row 52: a foreign page may not do anything but read', () => {
    for (const origin of ['http://evil.test', 'null', 'http://localhost:1', 'not an origin']) {
      expect(refuses({ host, origin }, 'POST')).toBe(true)
      expect(refuses({ host, origin }, 'DELETE')).toBe(true)
      expect(refuses({ host, origin }, 'GET')).toBe(false)
    }
  })

  test('our own page and programs without an origin may', () => {
    expect(refuses({ host, origin: 'http://localhost:9797' }, 'POST')).toBe(false)
    expect(refuses({ host }, 'POST')).toBe(false)
  })
})
