import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../test/helpers/git-repository.ts'
import { capturedEvent, prepare, sandbox, signal } from '../../test/helpers/reproduction.ts'
import { packageRoot } from '../lib/package-root.ts'
import { makeRegressionTest } from './regression-test.ts'
import type { RepairRequest } from './repair.ts'
import type { FileChanges } from './workspace.ts'

interface Case {
  files: Record<string, string>
  failure: RepairRequest['failure']
  patch: FileChanges
  runCommand?: string
  ticket?: string
  repo?: string
}

async function write({ files, failure, patch, repo, ...names }: Case) {
  const { workspace: base, reproduction } = await prepare(files, failure, {
    ...(repo !== undefined && { repo }),
    ...(names.runCommand !== undefined && { runCommand: names.runCommand }),
  })
  const fork = await base.fork()
  await fork.write(patch)
  const [before, fixed] = [await reproduction.run(base, { signal }), await reproduction.run(fork, { signal })]
  const options = { reproduction, failure: before, fixed, base, patch, sandbox, timeoutMs: 20_000, signal, ...names }
  return await makeRegressionTest(options)
}

const PRICE = 'export function price(item, quantity) {\n  return item.product.price * quantity\n}\n'
const event = capturedEvent({
  type: 'TypeError',
  message: "Cannot read properties of undefined (reading 'price')",
  frames: [
    { file: '/srv/src/price.js', function: 'price', line: 2, column: 23, vars: { item: { sku: 'a' }, quantity: 2 } },
  ],
})
const MODULE = { 'package.json': '{"type":"module","scripts":{"test":"node --test"}}', 'src/price.js': PRICE }
const FIXED = { 'src/price.js': PRICE.replace('item.product.price', '(item.product?.price ?? 0)') }

test('a call: imports the function, and expects what it returns with the patch', async () => {
  expect(await write({ files: MODULE, failure: { event }, patch: FIXED, ticket: '12' })).toEqual({
    path: 'test/issue-12.test.js',
    kind: 'unit',
    text: `import assert from 'node:assert/strict'
import { test } from 'node:test'
import { price } from '../src/price.js'

test("price does not fail: TypeError: Cannot read properties of undefined (reading 'price')", () => {
  assert.deepEqual(price({ sku: 'a' }, 2), 0)
})
`,
  })
})

test('a patch that does not help has no regression test', async () => {
  const written = await write({ files: MODULE, failure: { event }, patch: { 'src/price.js': `${PRICE}\n` } })
  expect(written).toEqual({ reason: 'With the patch the function does not return.' })
})

test('folder and ending are those of the project', async () => {
  const files = { ...MODULE, 'src/other.spec.js': "import { test } from 'node:test'\ntest('x', () => {})\n" }
  expect(await write({ files, failure: { event }, patch: FIXED })).toMatchObject({
    path: 'src/regression-price.spec.js',
  })
})

test('a script that throws: the call into the nearest exported function is recorded as it was made', async () => {
  const library = `'use strict'
exports.get = function (object, path) {
  for (const key of path.split('.')) object = object[key]
  return object
}
`
  const script = "const { get } = require('./lib/get.js')\nget({ fine: 1 }, 'fine')\nget({ foo: null }, 'foo.bar')\n"
  const written = await write({
    files: { 'lib/get.js': library, 'repro.js': script },
    failure: { command: 'node repro.js' },
    patch: { 'lib/get.js': library.replace('object[key]', 'object?.[key]') },
  })
  expect(written).toMatchObject({ path: 'test/regression-get.test.js', kind: 'unit' })
  expect(written).toHaveProperty(
    'text',
    expect.stringContaining("assert.deepEqual(get({ foo: null }, 'foo.bar'), undefined)"),
  )
})

test('a red test is the regression test already', async () => {
  const files = {
    'sum.js': 'exports.sum = (list) => list.reduce((a, b) => a + b)\n',
    'sum.test.js': 'const { test } = require("node:test")\ntest("empty list", () => { require("./sum.js").sum([]) })\n',
  }
  const patch = { 'sum.js': 'exports.sum = (list) => list.reduce((a, b) => a + b, 0)\n' }
  const written = await write({ files, failure: { command: 'node --test' }, patch })
  expect(written).toEqual({ reason: 'The test that was red, "empty list", is the regression test.' })
})

test('a request: starts the app, sends it, and expects the status that the patch gives', async () => {
  const server = `
const http = require('node:http')
http.createServer((request, response) => {
  try {
    response.end(String(JSON.parse(new URL(request.url, 'http://x').searchParams.get('q')).length))
  } catch (error) {
    console.error(error.stack)
    response.writeHead(500).end()
  }
}).listen(process.env.PORT)
`
  const request = { method: 'GET', url: '/count?q=null', headers: { 'user-agent': 'somebody', accept: 'text/plain' } }
  const failure = capturedEvent(
    {
      type: 'TypeError',
      message: "Cannot read properties of null (reading 'length')",
      frames: [{ file: '/srv/server.cjs', line: 5 }],
    },
    request,
  )
  const written = await write({
    files: { 'server.cjs': server },
    failure: { event: failure },
    patch: { 'server.cjs': server.replace('.length', '?.length') },
    runCommand: 'node server.cjs',
  })
  expect(written).toMatchObject({ path: 'test/regression-get-count.test.js', kind: 'request' })
  expect(written).toHaveProperty(
    'text',
    expect.stringContaining(
      "request(app, port, '/count?q=null', { method: 'GET', headers: { accept: 'text/plain' } })",
    ),
  )
  expect(written).toHaveProperty('text', expect.not.stringContaining('somebody'))
})

test('vitest, in TypeScript', async () => {
  const modules = tempDir()
  symlinkSync(join(packageRoot(), 'node_modules'), join(modules, 'node_modules'))
  const price =
    'export function price(item: any, quantity: number): number {\n  return item.product.price * quantity\n}\n'
  const repo = join(tempDir(), 'app')
  const files = {
    'package.json': '{"type":"module","scripts":{"test":"vitest run"},"devDependencies":{"vitest":"*"}}',
    '.gitignore': 'node_modules\n',
    'src/price.ts': price,
    'src/other.test.ts': "import { test } from 'vitest'\ntest('x', () => {})\n",
  }
  const frames = [
    { file: '/srv/src/price.ts', function: 'price', line: 2, column: 23, vars: { item: { sku: 'a' }, quantity: 2 } },
  ]
  const failure = {
    event: capturedEvent({
      type: 'TypeError',
      message: "Cannot read properties of undefined (reading 'price')",
      frames,
    }),
  }
  mkdirSync(repo)
  symlinkSync(join(packageRoot(), 'node_modules'), join(repo, 'node_modules'))
  const written = await write({
    files,
    failure,
    patch: { 'src/price.ts': price.replace('product.', 'product?.') },
    repo,
  })
  expect(written).toEqual({
    path: 'src/regression-price.test.ts',
    kind: 'unit',
    text: `import { test } from 'vitest'
import { price } from './price.ts'

test("price does not fail: TypeError: Cannot read properties of undefined (reading 'price')", () => {
  price({ sku: 'a' }, 2)
})
`,
  })
})
