import { expect, test } from 'vitest'
import { capturedEvent, prepare, sandbox, signal } from '../../test/helpers/reproduction.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { confirm } from './confirm.ts'

const MODULE = {
  'package.json': '{"type":"module"}',
  'src/price.js': 'export function price(item, quantity) {\n  return item.product.price * quantity\n}\n',
}
const NO_PRICE = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'price')" }
const FRAME = { file: '/srv/app/src/price.js', function: 'price', line: 2, column: 23 }

test.each([sandbox, await openSandbox({ isolation: 'none' })])(
  'an exported function is called with what was captured ($isolation)',
  async (fence) => {
    const vars = { item: { sku: 'a' }, quantity: 2 }
    const event = capturedEvent({
      ...NO_PRICE,
      frames: [
        { file: '/srv/app/main.js', line: 1 },
        { ...FRAME, vars },
      ],
    })
    const { workspace, reproduction } = await prepare(MODULE, { event }, { sandbox: fence })
    const confirmation = await confirm(reproduction, workspace, { signal })
    expect(confirmation).toMatchObject({ confirmed: true, evidence: { kind: 'call', runs: 5, failed: 5 } })
    expect(confirmation.evidence.observation.error?.frames.at(-1)).toMatchObject({ file: 'src/price.js', line: 2 })
    await workspace.write({ 'src/price.js': MODULE['src/price.js'].replace('product.', 'product?.') })
    expect(await reproduction.run(workspace, { signal })).toMatchObject({ outcome: 'passed', output: 'NaN' })
  },
)

test('a CommonJS function that is not exported is reached as well, and no file is written', async () => {
  const files = { 'a.js': 'const RATES = {}\nfunction rate(code) {\n  return RATES[code].base\n}\n' }
  const error = { type: 'TypeError', message: "Cannot read properties of undefined (reading 'base')" }
  const frames = [{ file: '/x/a.js', function: 'rate', line: 3, column: 22, vars: { code: 'DE' } }]
  const { workspace, reproduction } = await prepare(files, { event: capturedEvent({ ...error, frames }) })
  expect(await reproduction.run(workspace, { signal })).toMatchObject({ outcome: 'failed', error })
  expect(await workspace.read('a.js')).toBe(files['a.js'])
})

test('the exported caller comes before a helper that is not exported', async () => {
  const text =
    'function inner(order) {\n  return order.customer.name\n}\nexports.outer = (order, tag) => {\n  return inner(order) + tag\n}\n'
  const frames = [
    { file: 'a.js', function: 'exports.outer', line: 5, column: 10, vars: { order: { id: 1 }, tag: 'x' } },
    { file: 'a.js', function: 'inner', line: 2, column: 25, vars: { order: { id: 1 } } },
  ]
  const event = capturedEvent({
    type: 'TypeError',
    message: "Cannot read properties of undefined (reading 'name')",
    frames,
  })
  const { reproduction } = await prepare({ 'a.js': text }, { event })
  expect(reproduction.description).toBe('calls module.exports.outer of a.js with the captured arguments')
})

test('an asynchronous function is waited for', async () => {
  const text = 'exports.load = async (id) => {\n  await null\n  return id.user.name\n}\n'
  const frames = [{ file: 'a.js', function: 'exports.load', line: 3, column: 18, vars: { id: {} } }]
  const event = capturedEvent({
    type: 'TypeError',
    message: "Cannot read properties of undefined (reading 'name')",
    frames,
  })
  const { workspace, reproduction } = await prepare({ 'a.js': text }, { event })
  expect((await confirm(reproduction, workspace, { signal })).confirmed).toBe(true)
})

test.each([
  ['no variables', undefined, /neither a request that can be replayed nor local variables/],
  ['an argument that is missing', { item: { sku: 'a' } }, /Not enough was captured/],
  ['an argument of which only the class is known', { item: '<Item>', quantity: 1 }, /Not enough was captured/],
  [
    'an object that lost what mattered',
    { item: '<undefined>', quantity: 1 },
    /fails with TypeError: Cannot read properties of undefined \(reading 'product'\)/,
  ],
  ['arguments with which it does not fail', { item: { product: { price: 1 } }, quantity: 1 }, /passed/],
])('is honest about %s', async (_name, vars, reason) => {
  const event = capturedEvent({ ...NO_PRICE, frames: [{ ...FRAME, ...(vars && { vars }) }] })
  await expect(prepare(MODULE, { event })).rejects.toThrow(reason)
})

test('a method that needs its object is not called without one', async () => {
  const files = { 'a.js': 'exports.total = function (n) {\n  return this.items.length * n\n}\n' }
  const frames = [{ file: 'a.js', function: 'exports.total', line: 2, column: 21, vars: { n: 1 } }]
  const event = capturedEvent({
    type: 'TypeError',
    message: "Cannot read properties of undefined (reading 'length')",
    frames,
  })
  await expect(prepare(files, { event })).rejects.toThrow('Not enough was captured')
})
