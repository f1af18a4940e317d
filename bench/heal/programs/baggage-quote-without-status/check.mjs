import { once } from 'node:events'
import { desk } from 'cabin-desk'

const server = desk([
  { code: 'K7', name: 'Ida', fare: 'classic', status: 'gold' },
  { code: 'M2', name: 'Jon', fare: 'classic' },
  { code: 'L1', name: 'Kim', fare: 'light' },
  { code: 'F3', name: 'Lea', fare: 'flex', status: 'silver' },
]).listen(0, '127.0.0.1')
await once(server, 'listening')
const answers = []
for (const path of ['K7/baggage?kg=20&kg=25', 'M2/baggage?kg=20&kg=25', 'M2/baggage', 'L1/baggage?kg=20', 'F3/baggage?kg=24&kg=1&kg=1&kg=1', 'M2', 'M2/baggage?kg=much', 'X9/baggage', 'L1/seat']) {
  const response = await fetch(`http://127.0.0.1:${server.address().port}/bookings/${path}`)
  answers.push([response.status, await response.json()])
}
server.close()
console.log(`RESULT ${JSON.stringify(answers)}`)
