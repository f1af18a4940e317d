import { FlagPoller } from 'flag-poller'

let calls = 0
const load = async () => {
  if (++calls === 2) throw new Error('503')
  return { dark: true }
}
const poller = new FlagPoller(load, { every: 10 })
console.log(await poller.start())
await new Promise((resolve) => setTimeout(resolve, 60))
poller.stop()
console.log(poller.isOn('dark'))
