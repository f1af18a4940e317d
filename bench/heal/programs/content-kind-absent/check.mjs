import { EventEmitter } from 'node:events'
import { plainBody } from 'plain-body'

const result = []
function ask(method, headers, chunks = [], options) {
  const req = Object.assign(new EventEmitter(), { method, headers })
  let calls = 0
  plainBody(options)(req, {}, (error) => {
    calls += 1
    result.push([method, error ? error.message : null, req.body ?? null, calls, req.listenerCount('data')])
  })
  for (const chunk of chunks) req.emit('data', chunk)
  if (req.listenerCount('end') > 0) req.emit('end')
}
ask('POST', {}, [])
ask('PUT', { 'content-length': '4' }, ['abcd'])
ask('GET', {}, [])
ask('POST', { 'content-type': 'text/plain; charset=utf-8' }, ['he', 'llo'])
ask('POST', { 'content-type': 'application/json' }, ['{}'])
ask('POST', { 'content-type': 'application/x-www-form-urlencoded' }, ['a=1&b=2', '&a=3'])
console.log('RESULT ' + JSON.stringify(result))
