const bearerGate = require('bearer-gate')

const gate = bearerGate({ ada: 's3cret', bob: 'b0b' }, { open: ['/health'] })
function ask (url, headers) {
  const req = { url, headers }
  const out = { status: 0, header: null, passed: false }
  const res = {
    set statusCode (value) { out.status = value },
    setHeader (name, value) { out.header = value },
    end () {}
  }
  gate(req, res, () => { out.passed = true })
  return [out, req.client_name ?? null]
}
const result = [
  ask('/', {}),
  ask('/', { authorization: '' }),
  ask('/', { authorization: 'Bearer' }),
  ask('/', { authorization: 'Basic s3cret' }),
  ask('/', { authorization: 'bearer b0b' }),
  ask('/', { authorization: 'Bearer wrong' }),
  ask('/health?x=1', {}),
  ask('/healthy', {})
]
console.log('RESULT ' + JSON.stringify(result))
