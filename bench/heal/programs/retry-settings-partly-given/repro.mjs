import { createClient } from 'fetch-retrying'

let asked = 0
const client = createClient(async () => ({ status: ++asked < 3 ? 503 : 200 }), { retry: { limit: 5, delay: 1 } })
console.log((await client.get('/orders')).status, asked)
