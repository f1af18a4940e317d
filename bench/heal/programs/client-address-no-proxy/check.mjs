import { clientAddress, limitPerAddress } from 'client-address'

const request = (header, remoteAddress = '::ffff:192.168.0.9') => ({
  headers: header === undefined ? {} : { 'x-forwarded-for': header },
  socket: { remoteAddress }
})
const result = []
for (const proxies of [0, 1, 2]) {
  for (const header of [undefined, '', ' , ', '10.1.1.1', '::ffff:10.1.1.1, 10.2.2.2', '10.1.1.1,10.2.2.2,10.3.3.3']) {
    result.push(clientAddress(request(header), { proxies }))
  }
}
const limit = limitPerAddress(1, 60000, { proxies: 1 })
const ask = (one) => {
  const response = { statusCode: 200, end() {} }
  limit(one, response, () => {})
  return response.statusCode
}
result.push(ask(request(undefined, '10.0.0.1')), ask(request(undefined, '10.0.0.2')), ask(request(undefined, '10.0.0.1')))
console.log('RESULT ' + JSON.stringify(result))
