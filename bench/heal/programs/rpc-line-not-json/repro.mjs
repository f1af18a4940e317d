import { PassThrough } from 'node:stream'
import { Server } from 'rpc-lines'

const input = new PassThrough()
const output = new PassThrough()
output.on('data', (data) => console.log(String(data).trim()))
new Server().method('add', ([a, b]) => a + b).listen(input, output)
input.write('{"jsonrpc":"2.0","id":1,"method":"add","params":[1,2]}\n')
input.write('{"jsonrpc":"2.0","id":2,\n')
input.end()
