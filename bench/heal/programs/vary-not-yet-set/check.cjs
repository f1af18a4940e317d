const { ServerResponse } = require('node:http')
const { vary, varyOnOrigin } = require('vary-on')

const tell = (before, fields) => {
  const res = new ServerResponse({ method: 'GET' })
  if (before !== undefined) res.setHeader('Vary', before)
  vary(res, fields)
  return res.getHeader('Vary') ?? null
}
const result = [
  tell(undefined, 'Origin'),
  tell(undefined, ['Origin', 'Accept', 'origin']),
  tell(undefined, '*'),
  tell(undefined, []),
  tell('Accept, Origin', 'origin, Cookie'),
  tell('*', 'Origin'),
  tell('Accept', '*'),
  tell('', 'Accept')
]
const res = new ServerResponse({ method: 'GET' })
varyOnOrigin({}, res, () => result.push(res.getHeader('Vary')))
console.log(`RESULT ${JSON.stringify(result)}`)
