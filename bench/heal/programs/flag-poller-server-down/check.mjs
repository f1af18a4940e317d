import { FlagPoller } from 'flag-poller'

const answers = [{ a: true }, new Error('503'), { a: true }, { a: true, b: true }, new Error('504'), new Error('505'), { b: true }]
const told = []
let tick
let cleared = 0
const timers = { setInterval: (work) => ((tick = work), 1), clearInterval: () => cleared++ }
const poller = new FlagPoller(
  async () => {
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  },
  { timers, onError: (error) => told.push(error.message), onChange: (flags) => told.push(Object.keys(flags).join()) },
)
const result = [await poller.start()]
for (let i = 0; i < 6; i++) {
  tick()
  await new Promise((resolve) => setTimeout(resolve, 5))
  result.push([poller.isOn('a'), poller.isOn('b'), cleared])
}
poller.stop()
const down = new FlagPoller(async () => Promise.reject(new Error('down')), { timers, onError: (error) => told.push(error.message) })
result.push(await down.start(), down.isOn('a'), cleared)
console.log(`RESULT ${JSON.stringify([result, told])}`)
