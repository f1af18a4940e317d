import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runCommand } from './index.ts'

/** Made up, put together here so that no scanner takes this file for a leak. */
const TOKEN = `ghp${'_'}${'aB3'.repeat(12)}`
const BODY = 'MIIEpAIBAAKCAQEA7bqXyZ'
const KEY = `-----BEGIN RSA PRIVATE KEY-----\n${`${BODY}\n`.repeat(4)}-----END RSA PRIVATE KEY-----`

async function redacted(input: Iterable<string | Uint8Array>, ...options: string[]) {
  const written = { stdout: '', stderr: '' }
  const status = await runCommand(['redact', ...options], {
    stdout: (text) => (written.stdout += text),
    stderr: (text) => (written.stderr += text),
    stdin: chunksOf(input),
  })
  return { status, ...written }
}

async function* chunksOf(input: Iterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for (const text of input) yield typeof text === 'string' ? Buffer.from(text) : text
}

describe('prunella redact', () => {
  test.each([
    ['UTF-16', Buffer.from(`\ufeffpassword=${TOKEN}\n`, 'utf16le'), /UTF-16/],
    ['gzip', gzipSync(`password=${TOKEN}\n`), /gzip/],
  ])('what it cannot read, as %s, is refused and not passed on', async (_, bytes, reason) => {
    const { status, stdout, stderr } = await redacted([bytes])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(reason)
  })

  test('gives the text as it would be stored', async () => {
    const { status, stdout, stderr } = await redacted([`a ${TOKEN}\r\n`, 'mail ann@sh', 'op.test\nlast line'])
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: 'a [redacted:github-token]\r\nmail [redacted:email]\nlast line',
      stderr: '',
    })
  })

  test('a key over many lines goes, whatever the log puts before each of them', async () => {
    const lines = KEY.split('\n').map((line) => `web_1 | ${line}\n`)
    for (const input of [[`a\n${KEY}\nb\n`], ['a\n', ...lines, 'b\n'], ['a\n', KEY.slice(0, 90)]]) {
      const { stdout } = await redacted(input)
      expect(stdout).toMatch(/^a\n(web_1 \| )?\[redacted:private-key\]/)
      expect(stdout).not.toContain(BODY)
    }
  })

  test('the report says which rule, where and how often, and never what', async () => {
    const { stdout, stderr } = await redacted(
      [`x\n  ${TOKEN} ann@shop.test\n{"a":{"password":"hunter2"}}\n`],
      '--report',
    )
    expect(stdout).toBe('x\n  [redacted:github-token] [redacted:email]\n{"a":{"password":"[redacted:secret]"}}\n')
    expect(stderr).toBe(
      `2:3 github-token\n2:${4 + TOKEN.length} email\n3:$.a.password secret\n3 taken out: email 1, github-token 1, secret 1\n`,
    )
  })

  test('JSON stays JSON: a value a line, or one over several', async () => {
    const pretty = JSON.stringify({ users: [{ pin: 1234, name: 'ann' }], tokens: ['abc', 'def'] }, null, 2)
    const { stdout } = await redacted([pretty], '--json')
    expect(JSON.parse(stdout)).toEqual({
      users: [{ pin: '[redacted:secret]', name: 'ann' }],
      tokens: ['[redacted:secret]', '[redacted:secret]'],
    })
    const lines = await redacted(['{"a":1}\n\n{"token":"abc"}\n'], '--json')
    expect(lines.stdout).toBe('{"a":1}\n{"token":"[redacted:secret]"}\n')
    const faulty = await redacted([`{"a": "${TOKEN}"\n`], '--json')
    expect(faulty).toMatchObject({ status: 2, stdout: '' })
    expect(faulty.stderr).toContain('What starts in line 1 is not JSON.')
    expect(faulty.stderr).not.toContain(TOKEN)
  })

  test('a line that is too long to be looked through is replaced whole', async () => {
    const { stdout } = await redacted(Array.from({ length: 40 }, () => 'x'.repeat(10_000)).concat('\nnext\n'))
    expect(stdout).toBe('[redacted:too-long]\nnext\n')
  })

  test('what the configuration allows stays', async () => {
    const config = join(mkdtempSync(join(tmpdir(), 'prunella-redact-')), 'prunella.yaml')
    writeFileSync(config, "redaction:\n  ip_addresses: false\n  allow:\n    patterns: ['*@shop.test']\n")
    const text = 'ann@shop.test from 203.0.113.9'
    expect((await redacted([text], '--config', config)).stdout).toBe(text)
    expect((await redacted(['bob@else.test'], '--config', config)).stdout).toBe('[redacted:email]')
  })
})
