import { show } from 'shown-value'

const loop = { name: 'loop' }
loop.self = loop
console.log(`RESULT ${JSON.stringify({
  invalid: show(new Date(Number.NaN)),
  inside: show({ id: 4, placed: new Date('never') }),
  listed: show([new Date('never'), 1]),
  valid: show(new Date(0)),
  loop: show(loop),
  mixed: show([1, 'a', new Map([['k', new Set([1])]]), -0, 4n, Symbol('s'), undefined]),
  error: show(new RangeError('no')),
  sorted: show({ b: 1, 'a-b': 2 }, { sort: true }),
})}`)
