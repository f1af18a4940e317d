import { expect, test } from 'vitest'
import { capturedEvent, prepare, sandbox, signal } from '../../test/helpers/reproduction.ts'
import { recordCalls } from './regression-test-record.ts'

/** Node's loader throws and catches two exceptions for each that imports a package: more than a watched program is stopped for. */
const MODULES = 300

function app(): Record<string, string> {
  const names = Array.from({ length: MODULES }, (_, i) => `lib/m${i}.mjs`)
  return {
    ...Object.fromEntries(names.map((name) => [name, "import 'dependency'\n"])),
    'node_modules/dependency/package.json': '{ "exports": "./index.mjs" }',
    'node_modules/dependency/index.mjs': 'export {}\n',
    'all.mjs': names.map((name) => `import './${name}'\n`).join(''),
    'total.mjs': 'export function total(cart) {\n  return cart.lines.length\n}\n',
    'server.mjs': `import './all.mjs'
import http from 'node:http'
import { total } from './total.mjs'
http.createServer((request, response) => {
  try {
    response.end(String(total({ id: 7 })))
  } catch (error) {
    console.error(error.stack)
    response.writeHead(500).end()
  }
}).listen(process.env.PORT)
`,
  }
}

test('what a function of an app was given is seen, however many modules the app loads', async () => {
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" }
  const request = { method: 'GET', url: 'http://localhost/', headers: {} }
  const event = capturedEvent(
    { ...error, frames: [{ file: '/srv/total.mjs', function: 'total', line: 2, column: 15 }] },
    request,
  )
  const { workspace, reproduction } = await prepare(app(), { event }, { runCommand: 'node server.mjs' })
  const seen = await reproduction.run(workspace, { signal })
  const [call] = await recordCalls(seen.error!, reproduction, await workspace.fork(), { sandbox, signal })
  expect(call).toMatchObject({ file: 'total.mjs', args: [{ kind: 'object' }] })
})
