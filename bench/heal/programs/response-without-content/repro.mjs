import { Client } from 'api-talk'

const replies = { GET: [200, '{"id":4}'], DELETE: [204, ''] }
const client = new Client(async (method) => ({ status: replies[method][0], text: async () => replies[method][1] }))
console.log(await client.get('/orders/4'))
await client.delete('/orders/4')
console.log('deleted')
