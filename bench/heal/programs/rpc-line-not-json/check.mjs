import { PassThrough } from 'node:stream'
import { Server } from 'rpc-lines'

const server = new Server()
  .method('add', ([a, b]) => a + b)
  .method('fail', () => JSON.parse('{'))
const input = new PassThrough()
const output = new PassThrough()
const answers = []
output.on('data', (data) => answers.push(...String(data).trim().split('\n').map((line) => JSON.parse(line))))
server.listen(input, output)
for (const line of [
  '{"jsonrpc":"2.0","id":1,"method":"add","params":[1,2]}',
  '{"jsonrpc":"2.0","id":2,',
  '',
  'hello',
  '7',
  'null',
  '{"jsonrpc":"2.0","id":3,"method":"sub"}',
  '{"jsonrpc":"2.0","method":"add","params":[1,2]}',
  '{"jsonrpc":"2.0","id":4,"method":"add","params":[0,0]}',
])
  input.write(`${line}\n`)
input.end()
await new Promise((resolve) => setTimeout(resolve, 100))
const failed = await server.answer('{"jsonrpc":"2.0","id":5,"method":"fail"}')
const short = answers.map(({ id, result, error }) => [id, result ?? null, error?.code ?? null, typeof error?.message])
console.log(`RESULT ${JSON.stringify([short.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)), failed.error.code])}`)
