import { setImmediate } from 'node:timers/promises'
import { staleMemo } from 'stale-memo'

let time = 0
let calls = 0
const rates = staleMemo(
  async (currency) => {
    calls += 1
    if (calls > 1) throw new Error('503 Service Unavailable')
    return `${currency} 1.08`
  },
  { maxAge: 100, staleWhileRevalidate: 1000, now: () => time },
)

console.log(await rates('EUR'))
time = 500
console.log(await rates('EUR'))
await setImmediate()
console.log(await rates('EUR'), calls)
await setImmediate()
