import { Ticker } from 'ticker-stream'

const ticker = new Ticker()
for (const text of ['kick-off', 'corner', 'goal', 'half-time']) ticker.say(text)
const port = await ticker.listen()
const ask = async (headers, path = '/ticker?once') => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { ...headers, connection: 'close' } })
  return [response.status, (await response.text()).match(/m\d+/g)]
}
const answers = []
for (const id of ['m3', 'm1', 'm4', 'nothing of ours']) answers.push(await ask({ 'last-event-id': id }))
answers.push(await ask({}), await ask({}, '/'))
await ticker.close()
console.log(`RESULT ${JSON.stringify(answers)}`)
