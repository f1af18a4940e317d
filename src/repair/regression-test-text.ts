import { posix } from 'node:path'
import type { ReplayRequest } from './drivers/replay-protocol.ts'
import { jsonLiteral, quoted } from './literal.ts'
import type { TestStyle } from './regression-test-style.ts'

const TITLE_CHARS_MAX = 100

/** A call of an exported function, and what it gives with the patch. */
export interface CallCase {
  /** Path of the module, relative to the top of the repository. */
  file: string
  isModule: boolean
  /** Its name, `default`, or `module.exports`. */
  exported: string
  /** Each written as in a program. */
  args: readonly string[]
  isAsync: boolean
  /** What comes back, written as in a program; undefined when only that it does not throw can be said. */
  expected: string | undefined
  failure: string
}

export function callTest(testPath: string, test: CallCase, style: TestStyle): string {
  const name = localName(test)
  const call = `${test.isAsync ? 'await ' : ''}${name}(${test.args.join(', ')})`
  const body = test.expected === undefined ? `${call}` : equal(call, test.expected, style)
  return [
    ...heading(style, test.expected !== undefined),
    importOf(testPath, test, name, style),
    '',
    `test(${title(`${name} does not fail: ${test.failure}`)}, ${test.isAsync ? 'async ' : ''}() => {`,
    `  ${body}`,
    '})',
    '',
  ].join('\n')
}

/** A request to the app, and the status that it answers with the patch. */
export interface RequestCase {
  runCommand: string
  /** Folder of the app, relative to that of the test. */
  folder: string
  request: ReplayRequest
  status: number
  failure: string
}

export function requestTest({ runCommand, folder, request, status, failure }: RequestCase, style: TestStyle): string {
  const { method, path, headers, body } = request
  const init = [
    `method: ${quoted(method)}`,
    ...(Object.keys(headers).length > 0 ? [`headers: ${jsonLiteral(headers)}`] : []),
    ...(body === undefined ? [] : [`body: ${quoted(body)}`]),
  ]
  return [
    ...heading(style, true),
    imported(['spawn'], 'node:child_process', style),
    imported(['createServer'], 'node:net', style),
    ...(style.isModule ? [imported(['fileURLToPath'], 'node:url', style)] : []),
    '',
    `const APP = ${style.isModule ? `fileURLToPath(new URL(${quoted(`${folder}/`)}, import.meta.url))` : `require('node:path').join(__dirname, ${quoted(folder)})`}`,
    '',
    `test(${title(`${method} ${path} does not fail: ${failure}`)}, async () => {`,
    '  const port = await freePort()',
    `  const app = spawn(${quoted(runCommand)}, {`,
    '    cwd: APP,',
    '    shell: true,',
    '    detached: true,',
    "    stdio: 'ignore',",
    "    env: { ...process.env, PORT: String(port), SENTRY_DSN: '' },",
    '  })',
    '  try {',
    `    const response = await request(app, port, ${quoted(path)}, { ${init.join(', ')} })`,
    `    ${equal('response.status', String(status), style)}`,
    '  } finally {',
    '    stop(app)',
    '  }',
    `}${style.runner === 'mocha' ? ').timeout(30000' : style.runner === 'node' ? '' : ', 30000'})`,
    '',
    ...REQUEST_HELPERS,
  ].join('\n')
}

const REQUEST_HELPERS = [
  '// The app needs a moment to start: until then the connection is refused.',
  'async function request(app, port, path, init) {',
  '  for (let attempt = 0; ; attempt++) {',
  '    try {',
  "      return await fetch('http://127.0.0.1:' + port + path, init)",
  '    } catch (error) {',
  "      if (attempt === 200 || app.exitCode !== null || error.cause?.code !== 'ECONNREFUSED') throw error",
  '      await new Promise((resolve) => setTimeout(resolve, 100))',
  '    }',
  '  }',
  '}',
  '',
  'function freePort() {',
  '  return new Promise((resolve) => {',
  "    const server = createServer().listen(0, '127.0.0.1', () => {",
  '      const { port } = server.address()',
  '      server.close(() => resolve(port))',
  '    })',
  '  })',
  '}',
  '',
  'function stop(app) {',
  '  try {',
  "    process.kill(-app.pid, 'SIGKILL')",
  '  } catch {',
  '    // It has ended by itself.',
  '  }',
  '}',
  '',
]

function heading(style: TestStyle, hasAssertion: boolean): string[] {
  if (style.runner === 'vitest') return [imported(hasAssertion ? ['expect', 'test'] : ['test'], 'vitest', style)]
  if (style.runner === 'jest') return []
  const assertion = style.isModule
    ? "import assert from 'node:assert/strict'"
    : "const assert = require('node:assert/strict')"
  const runner = style.runner === 'node' ? [imported(['test'], 'node:test', style)] : []
  // Mocha has no `test` in its usual interface.
  const alias = style.runner === 'mocha' ? ['const test = it'] : []
  return [...(hasAssertion ? [assertion] : []), ...runner, ...alias]
}

function equal(actual: string, expected: string, style: TestStyle): string {
  const usesExpect = style.runner === 'vitest' || style.runner === 'jest'
  return usesExpect ? `expect(${actual}).toEqual(${expected})` : `assert.deepEqual(${actual}, ${expected})`
}

function imported(names: readonly string[], from: string, style: TestStyle): string {
  const list = `{ ${names.join(', ')} }`
  return style.isModule ? `import ${list} from ${quoted(from)}` : `const ${list} = require(${quoted(from)})`
}

function importOf(testPath: string, { file, exported, isModule }: CallCase, name: string, style: TestStyle): string {
  const way = posix.relative(posix.dirname(testPath), file)
  const from = quoted(way.startsWith('.') ? way : `./${way}`)
  const isWhole = exported === 'default' || exported === 'module.exports'
  if (!style.isModule) {
    if (isWhole) return `const ${name} = require(${from})${exported === 'default' ? '.default' : ''}`
    return `const { ${exported} } = require(${from})`
  }
  // Not every name of a CommonJS module can be imported: its whole always can.
  if (!isModule && !isWhole) return `import module from ${from}\n\nconst { ${exported} } = module`
  return isWhole ? `import ${name} from ${from}` : `import { ${exported} } from ${from}`
}

function localName({ exported, file }: CallCase): string {
  if (exported !== 'default' && exported !== 'module.exports') return exported
  const words = posix
    .basename(file)
    .replace(/\..*$/, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
  const name = words.map((word, i) => (i === 0 ? word : word[0]!.toUpperCase() + word.slice(1))).join('')
  return /^[A-Za-z]/.test(name) && name !== 'index' && name !== 'test' ? name : 'subject'
}

function title(text: string): string {
  return quoted(text.replace(/\s+/g, ' ').slice(0, TITLE_CHARS_MAX))
}
