const Client = require('tiny-fetcher')

const ask = (status, type, text) => {
  let answer = null
  const transport = (request, callback) => callback(null, { status, headers: { 'content-type': type }, text })
  try {
    new Client({ base: 'http://x', transport }).get('/', (err, body) => {
      answer = { error: err ? err.message : null, body: body === undefined ? 'undefined' : body }
    })
  } catch (error) {
    return error.name
  }
  return answer
}
console.log('RESULT ' + JSON.stringify({
  empty: ask(204, 'application/json', ''),
  charset: ask(200, 'application/json; charset=utf-8', ''),
  failed: ask(502, 'application/problem+json', ''),
  json: ask(200, 'application/json', '{"a":[1,2]}'),
  zero: ask(200, 'application/json', '0'),
  refused: ask(400, 'application/json', '{"message":"no such thing"}'),
  form: ask(200, 'application/x-www-form-urlencoded', 'a=1&b='),
  plain: ask(200, 'text/plain', ''),
  bad: ask(200, 'application/json', '<html>')
}))
