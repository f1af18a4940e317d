const { sign, verify, signedOnly, canonical } = require('signed-requests')

const plain = { Host: 'a.example', Date: ' today ', accept: '*/*', 'X-Request-Id': 7 }
const forms = [plain, new Headers({ Host: 'a.example', Date: 'today', accept: '*/*', 'X-Request-Id': '7' }), new Map(Object.entries(plain))]
const result = forms.map((headers) => canonical({ method: 'get', path: '/orders', headers }))
result.push(canonical({ method: 'PUT', path: '/', headers: {} }))
const signature = sign({ method: 'get', path: '/orders', headers: forms[1] }, 'secret')
result.push(verify({ method: 'GET', path: '/orders', headers: plain }, signature, 'secret'))
result.push(verify({ method: 'GET', path: '/orders', headers: { host: 'b.example' } }, signature, 'secret'))
const guard = signedOnly('secret')
const ask = (headers) => {
  const res = { statusCode: 200, end() {} }
  guard({ method: 'GET', url: '/orders', headers }, res, () => result.push('in'))
  result.push(res.statusCode)
}
ask({ host: 'a.example', date: 'today', 'x-request-id': '7', 'x-signature': signature })
ask({ host: 'other', 'x-signature': signature })
ask({})
console.log(`RESULT ${JSON.stringify(result)}`)
