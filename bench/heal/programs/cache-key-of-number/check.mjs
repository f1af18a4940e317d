import { remember } from 'answer-cache'

let asked = 0
let time = 0
const find = remember(
  async (...args) => {
    asked++
    return args.join('/')
  },
  { ttl: 10, now: () => time },
)
const result = []
const ask = async (...args) => result.push([await find(...args), asked])
await ask('user', 7)
await ask('user', 8)
await ask('user', 7)
await ask('user', 0)
await ask('user', -1)
await ask('user', 1.5)
await ask('user')
await ask('a', 'b')
await ask('ab')
await ask('a', 'b')
await ask(1, 2)
await ask(12)
await ask(12)
result.push(find.forget(12), find.forget(13))
time = 20
await ask('user', 7)
find.clear()
await ask('user', 7)
console.log(`RESULT ${JSON.stringify(result)}`)
