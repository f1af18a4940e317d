const chain = require('fetch-chain')

const seen = []
const run = (body, steps) => {
  const answers = []
  chain(steps, { body, head: 'A: 1' }, (err, context) => {
    answers.push(err ? [err.name, err.statusCode ?? 0] : [context.value ?? null, context.headers ?? null])
  })
  return answers
}
const spy = (context, next) => {
  seen.push(context.body)
  next()
}
const result = [
  run('{"name": ', [chain.json, spy]),
  run('', [chain.json, spy, chain.headers]),
  run('{"a":1}', [chain.json, spy, chain.headers]),
  run('[]', [chain.headers, chain.json]),
]
console.log(`RESULT ${JSON.stringify([result, seen])}`)
