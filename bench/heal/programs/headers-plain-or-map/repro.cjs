const { sign, signedOnly } = require('signed-requests')

const signature = sign({ method: 'get', path: '/orders', headers: new Headers({ Host: 'a.example' }) }, 'secret')
const guard = signedOnly('secret')
const res = { end: (text) => console.log(res.statusCode, text) }
guard({ method: 'GET', url: '/orders', headers: { host: 'a.example', 'x-signature': signature } }, res, () => console.log('let in'))
