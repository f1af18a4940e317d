import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../lib/package-root.ts'
import { runCommand } from './index.ts'

async function ran(input: readonly (string | Uint8Array)[], ...argv: string[]) {
  const stdout: string[] = []
  const stderr: string[] = []
  async function* chunks() {
    for (const chunk of input) yield Buffer.from(chunk as Uint8Array)
  }
  const status = await runCommand(['group', ...argv], {
    stdout: (text) => stdout.push(text),
    stderr: (text) => stderr.push(text),
    stdin: chunks(),
  })
  return { status, stdout: stdout.join(''), stderr: stderr.join('') }
}

const LINES = [
  'session opened for user ann\n',
  'disk 7 of "b", full\nsession opened',
  ' for user bob\ndisk 8 of "b", full',
]

test('each line has the id of its group, and one that was joined later the same as the others', async () => {
  expect(await ran(LINES)).toEqual({ status: 0, stdout: 'LineId,EventId\n1,E1\n2,E2\n3,E1\n4,E2\n', stderr: '' })
})

test.each([
  ['nothing', '', ''],
  ['a byte order mark', '\ufeffdisk 7 full\ndisk 8 full\n', '1,E1\n2,E1\n'],
  ['line ends of Windows', 'disk 7 full\r\ndisk 8 full\r\n', '1,E1\n2,E1\n'],
  ['no end of its last line', 'disk 7 full\ndisk 8 full', '1,E1\n2,E1\n'],
  ['zeros', 'disk\x007 full\ndisk\x008 full\n', '1,E1\n2,E1\n'],
  ['one line of 50 MB', `disk 7 full ${'abc 123 '.repeat(6_500_000)}`, '1,E1\n'],
])('input with %s is read', async (_, input, ids) => {
  expect(await ran([input])).toEqual({ status: 0, stdout: `LineId,EventId\n${ids}`, stderr: '' })
})

test('input that is no text is refused', async () => {
  const { status, stderr } = await ran([gzipSync('disk 7 full\n')])
  expect([status, stderr]).toEqual([2, expect.stringContaining('zcat')])
})

test('--templates prints id, count and text of each group', async () => {
  const { stdout } = await ran(LINES, '--templates')
  expect(stdout).toBe(
    'EventId,Occurrences,EventTemplate\nE1,2,session opened for user <*>\nE2,2,"disk <*> of ""b"", full"\n',
  )
})

test('--json prints why each is a group', async () => {
  const { stdout } = await ran(LINES, '--json')
  const { groups } = JSON.parse(stdout) as { groups: Record<string, unknown>[] }
  expect(groups[0]).toEqual({
    id: 'E1',
    count: 2,
    text: 'session opened for user <*>',
    fingerprint: expect.stringMatching(/^line-v1:[0-9a-f]{32}$/),
    explanation: [
      'template session opened for user <*>',
      'holds the template session opened for user ann, because its word 5 takes users: ann, bob',
      'holds the template session opened for user bob, because its word 5 takes users: ann, bob',
    ],
  })
})

test('--format ndjson groups by the message alone', async () => {
  const input = ['{"msg":"cart 7 lost","pid":1}\n', '{"message":"cart 8 lost","name":"x"}\n', 'cart 9 lost\n']
  expect((await ran(input, '--format', 'ndjson')).stdout).toBe('LineId,EventId\n1,E1\n2,E1\n3,E1\n')
})

describe('bad input', () => {
  const long = Buffer.alloc(10_000_000, 'x')
  test.each<[string, (string | Uint8Array)[], number]>([
    ['nothing', [], 0],
    ['empty lines', ['\n\n'], 2],
    ['NUL bytes', ['a\0b\n\0\n'], 2],
    ['invalid UTF-8', [Uint8Array.from([0xff, 0x0a, 0xc3])], 2],
    ['lines of 10 MB', [long, '1\n', long, '2'], 2],
    ['broken JSON', ['{"msg":\n', `{"msg":${'['.repeat(100_000)}\n`], 2],
  ])('%s', async (_, input, count) => {
    for (const format of ['raw', 'ndjson']) {
      const { status, stdout } = await ran(input, '--format', format)
      expect({ status, rows: stdout.trimEnd().split('\n').length - 1 }).toEqual({ status: 0, rows: count })
    }
  })

  test('a format that is none is one sentence and exit 2', async () => {
    expect(await ran([], '--format', 'xml')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'prunella: --format is raw or ndjson, not xml.\n',
    })
  })
})

test('the built program reads standard input and can be cut short', async () => {
  const main = join(packageRoot(), 'dist', 'main.js')
  const script = 'seq 200000 | "$0" "$1" group | head -n 2'
  const child = execFile('sh', ['-c', script, process.execPath, main])
  let stdout = ''
  let stderr = ''
  child.stdout!.on('data', (text: string) => (stdout += text))
  child.stderr!.on('data', (text: string) => (stderr += text))
  await new Promise((resolve) => child.on('close', resolve))
  expect({ stdout, stderr }).toEqual({ stdout: 'LineId,EventId\n1,E1\n', stderr: '' })
})
