import { once } from 'node:events'
import { desk } from 'cabin-desk'

const server = desk([{ code: 'K7', name: 'Ida', fare: 'classic', status: 'gold' }, { code: 'M2', name: 'Jon', fare: 'classic' }]).listen(0, '127.0.0.1')
await once(server, 'listening')
for (const code of ['K7', 'M2']) {
  const response = await fetch(`http://127.0.0.1:${server.address().port}/bookings/${code}/baggage?kg=20&kg=25`)
  console.log(response.status, await response.json())
}
server.close()
