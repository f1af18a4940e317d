import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../domain/errors.ts'
import { parseMultipart } from './multipart.ts'

const TYPE = 'multipart/form-data; boundary=----b0undary'

async function encoded(form: FormData): Promise<{ body: Buffer; contentType: string }> {
  const response = new Response(form)
  return { body: Buffer.from(await response.arrayBuffer()), contentType: response.headers.get('content-type')! }
}

describe('a form of many parts', () => {
  test('what a browser or a program writes is read back, byte by byte', async () => {
    const field = fc.record({
      name: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      bytes: fc.uint8Array({ maxLength: 200 }),
      isFile: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 5 }), async (fields) => {
        const form = new FormData()
        const texts = fields.map(({ bytes }) => Buffer.from(bytes).toString('hex'))
        for (const [i, { name, bytes, isFile }] of fields.entries())
          if (isFile) form.append(name, new Blob([new Uint8Array(bytes)], { type: 'text/plain' }), 'a "b".txt')
          else form.append(name, texts[i]!)
        const { body, contentType } = await encoded(form)
        const parts = parseMultipart(body, contentType)
        expect(parts.map(({ filename }) => filename !== undefined)).toEqual(fields.map(({ isFile }) => isFile))
        expect(parts.map(({ bytes }) => bytes.toString('hex'))).toEqual(
          fields.map(({ bytes, isFile }, i) => Buffer.from(isFile ? bytes : Buffer.from(texts[i]!)).toString('hex')),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('names and types as Crashpad and curl write them', () => {
    const body = Buffer.from(
      '------b0undary\r\nContent-Disposition: form-data; name="upload_file_minidump"; filename="a\\"b.dmp"\r\nContent-Type: application/octet-stream \r\n\r\nMDMP\r\n\r\n--x\r\n------b0undary  \r\ncontent-disposition:form-data; filename=plain; name=log\r\n\r\n\r\n------b0undary--\r\n',
    )
    expect(parseMultipart(body, TYPE)).toEqual([
      {
        name: 'upload_file_minidump',
        filename: 'a"b.dmp',
        contentType: 'application/octet-stream',
        bytes: Buffer.from('MDMP\r\n\r\n--x'),
      },
      { name: 'log', filename: 'plain', contentType: undefined, bytes: Buffer.alloc(0) },
    ])
  })

  const head = '------b0undary\r\nContent-Disposition: form-data; name="a"\r\n\r\n'
  test.each([
    ['is of another type', 'x', 'application/json', /multipart\/form-data/],
    ['has no boundary', 'x', 'multipart/form-data', /boundary/],
    ['does not hold its boundary', 'hello', TYPE, /does not hold the boundary/],
    ['is empty', '', TYPE, /does not hold the boundary/],
    ['is cut off', `${head}12`, TYPE, /cut off/],
    ['has a part without a head', '------b0undary\r\nhello\r\n------b0undary--', TYPE, /no head/],
    ['has a part without a name', `${head.replace('; name="a"', '')}1\r\n------b0undary--`, TYPE, /no name/],
    [
      'has a head without end',
      `${head.trimEnd()}${'x'.repeat(5_000)}\r\n\r\n1\r\n------b0undary--`,
      TYPE,
      /does not end/,
    ],
    ['has too many parts', `${`${head}1\r\n`.repeat(101)}------b0undary--`, TYPE, /100 parts/],
  ])('one that %s is refused, and it is said why', (_, body, type, reason) => {
    expect(() => parseMultipart(Buffer.from(body), type)).toThrow(UserError)
    expect(() => parseMultipart(Buffer.from(body), type)).toThrow(reason)
  })

  test('any bytes are parts, or an error that says what is wrong', () => {
    const piece = fc.constantFrom(
      '------b0undary',
      '\r\n',
      '--',
      'Content-Disposition: form-data; name="a"',
      '\r\n\r\n',
      ';',
      '"',
      '\0',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          parseMultipart(Buffer.from(pieces.join('')), TYPE)
        } catch (error) {
          expect(error).toBeInstanceOf(UserError)
        }
      }),
    )
  })
})
