const cors = require('tiny-cors')

const ask = (options, method, headers) => {
  const out = { status: 200, headers: {}, body: null, passed: false }
  const res = {
    set statusCode(value) { out.status = value },
    setHeader(name, value) { if (name !== 'Vary') out.headers[name.toLowerCase()] = value },
    end(body) { out.body = body ?? '' },
  }
  try {
    cors(options)({ method, headers }, res, () => { out.passed = true })
  } catch (error) {
    out.error = error.name
  }
  return [out.status, out.headers, out.passed, out.body === null, out.error ?? null]
}
const shop = { origins: ['https://shop.example', '*.shop.example'] }
console.log(`RESULT ${JSON.stringify([
  ask(shop, 'GET', {}),
  ask({}, 'GET', {}),
  ask(shop, 'OPTIONS', {}),
  ask(shop, 'GET', { origin: 'https://shop.example' }),
  ask(shop, 'GET', { origin: 'https://eu.shop.example' }),
  ask(shop, 'GET', { origin: 'https://other.example' }),
  ask(shop, 'GET', { origin: 'null' }),
  ask({}, 'OPTIONS', { origin: 'https://a.example', 'access-control-request-method': 'POST' }),
])}`)
