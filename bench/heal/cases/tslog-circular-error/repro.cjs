// tslog-circular-error: throws with tslog@3.0.1, answers with tslog@3.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { inspect } = require('util')
const { Logger } = require('tslog')
const out = { write() {} }
const logger = new Logger({ stdOut: out, stdErr: out })
const log = (request) => {
  const error = new Error('Failed to fetch the resource')
  error.request = request
  const { logLevel, argumentsArray } = logger.warn('The request failed', error)
  const [message, { isError, name, message: text, details }] = argumentsArray
  return [logLevel, message, isError, name, text, inspect(details, { breakLength: Infinity })]
}
const plain = { url: 'http://example.com/exists' }
const circular = { url: 'http://example.com/does-not-exist', originalRequest: {} }
circular.originalRequest = circular
show([log(plain), log(circular)])
