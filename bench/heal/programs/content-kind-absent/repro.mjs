import { EventEmitter } from 'node:events'
import { plainBody } from 'plain-body'

const handler = plainBody()
const request = (method, headers) => Object.assign(new EventEmitter(), { method, headers })

for (const req of [request('GET', {}), request('POST', { 'content-length': '0' })]) {
  handler(req, {}, (error) => console.log(req.method, error ? error.message : 'goes on', req.body === undefined))
}
