import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isSigned } from './signature.ts'

const VECTORS = join(process.env.PRUNELLA_DATA ?? '/nowhere', 'hostile/webhooks/signature-vectors.jsonl')

interface Vector {
  scheme: string
  secret: string
  body: string
  header: string
  expect: 'accept' | 'reject'
}

test('row 25: the signature that GitHub publishes as an example holds, and for no other bytes, secret or form', () => {
  const hex = '757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17'
  const [body, secret] = [Buffer.from('Hello, World!'), "It's a Secret to Everybody"]
  expect(isSigned(body, `sha256=${hex}`, secret)).toBe(true)
  for (const shown of ['', hex, `sha1=${hex}`, `sha256=${hex}00`, `sha256=${hex.toUpperCase()}`, undefined, [hex]])
    expect([shown, isSigned(body, shown, secret)]).toEqual([shown, false])
  expect(isSigned(Buffer.from('Hello, World! '), `sha256=${hex}`, secret)).toBe(false)
  expect(isSigned(body, `sha256=${hex}`, '')).toBe(false)
})

test.skipIf(!existsSync(VECTORS))('row 25: vectors from outside (skipped without PRUNELLA_DATA)', () => {
  const all = readFileSync(VECTORS, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Vector)
  const own = all.filter(({ scheme }) => scheme === 'github')
  expect(own.length).toBeGreaterThan(10)
  expect(
    own.filter((one) => isSigned(Buffer.from(one.body), one.header, one.secret) !== (one.expect === 'accept')),
  ).toEqual([])
})
