import { Client } from 'api-talk'

const result = []
async function ask(method, status, text, value) {
  const client = new Client(async () => ({ status, text: async () => text }))
  try {
    result.push([await client[method]('/x', value)])
  } catch (error) {
    result.push(error.name === 'ApiError' && status >= 400 ? ['ApiError', error.status, error.isTemporary] : 'an error')
  }
}
await ask('get', 200, '{"id":4}')
await ask('get', 200, '0')
await ask('get', 204, '')
await ask('put', 200, '[]', { a: 1 })
await ask('delete', 204, '')
await ask('get', 404, '{"error":"no"}')
await ask('get', 500, '{}')
await ask('get', 200, '<html>')
await ask('get', 200, '{"id":')
console.log('RESULT ' + JSON.stringify(result))
