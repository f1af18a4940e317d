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

const answers = [await rates('EUR')]
time = 500
answers.push(await rates('EUR'))
await setImmediate()
answers.push(await rates('EUR'))
await setImmediate()
// too old to be given: who asks is told
time = 5000
answers.push(await rates('EUR').catch((err) => err.message))
console.log(`RESULT ${JSON.stringify(answers)}`)
