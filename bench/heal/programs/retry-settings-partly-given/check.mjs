import { createClient } from 'fetch-retrying'

async function run(statuses, options) {
  const asked = []
  const client = createClient(async (url, init) => {
    asked.push(init.timeout)
    return { status: statuses[asked.length - 1] ?? 200 }
  }, options)
  const response = await client.get('/orders')
  return [response.status, asked.length, asked[0]]
}
console.log(
  'RESULT ' +
    JSON.stringify([
      await run([503, 503], { retry: { limit: 5, delay: 1 } }),
      await run([503, 503, 503], { retry: { limit: 1, delay: 1 } }),
      await run([503, 503, 503], { retry: { delay: 1 } }),
      await run([404], { retry: { delay: 1 } }),
      await run([404, 404], { retry: { codes: [404], delay: 1, limit: 3 } }),
      await run([503], { retry: { codes: [404] }, timeout: 5 }),
      await run([500], {}),
      createClient(null, { headers: { a: 'b' } }).settings.headers
    ])
)
