import { print } from 'plain-print'

const map = new Map([['a', 1]])
map.set('self', map)
const object = { name: 'x' }
object.self = object
const list = [1]
list.push(list)
const through = new Map()
const holder = { through }
through.set('holder', holder)
const shared = new Map([['k', []]])
console.log(
  `RESULT ${JSON.stringify([
    print(map),
    print(object),
    print(list),
    print(holder),
    print([shared, shared]),
    print(new Map([[new Map([['deep', { a: [] }]]), null]])),
    print(new Map([['l', [[[]]]]]), { depth: 2 }),
  ])}`,
)
