import { Ticker } from 'ticker-stream'

const ticker = new Ticker()
for (const text of ['kick-off', 'corner', 'goal', 'half-time']) ticker.say(text)
const port = await ticker.listen()
for (const id of ['m3', 'm1']) {
  const response = await fetch(`http://127.0.0.1:${port}/ticker?once`, { headers: { 'last-event-id': id, connection: 'close' } })
  console.log(await response.text())
}
await ticker.close()
