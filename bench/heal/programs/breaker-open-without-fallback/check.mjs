import { Breaker } from 'fuse-box'

async function day(options, works) {
  let time = 0
  const breaker = new Breaker('rates', async (key) => {
    if (!works(time)) throw new Error('timed out')
    return `${key} ${time}`
  }, { limit: 2, rest: 1000, now: () => time, ...options })
  const seen = []
  for (time of [0, 100, 200, 300, 1100, 1200, 2200]) {
    try {
      seen.push((await breaker.run('EUR')) ?? 'nothing')
    } catch (error) {
      if (error instanceof TypeError) throw error
      seen.push(`${error.name} ${error.retryAt ?? ''}`)
    }
  }
  return [seen, breaker.state, breaker.counts]
}
console.log(`RESULT ${JSON.stringify([
  await day({}, (time) => time > 1000),
  await day({}, () => false),
  await day({ fallback: (error, key) => `${key} of yesterday, ${error.name}` }, (time) => time > 2000),
  await day({}, () => true),
])}`)
