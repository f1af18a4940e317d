const { Sender } = require('send-later')

const run = async (options, failures) => {
  let left = failures
  const seen = []
  try {
    const sender = new Sender(async (message, { headers }) => {
      seen.push(headers)
      if (left-- > 0) throw Object.assign(new Error('reset'), { code: 'ECONNRESET' })
    }, options)
    const { sent, failed, delays } = await sender.add('a').flush()
    return { sent, failed: failed.length, delays, headers: seen[0] }
  } catch (error) {
    return error.name
  }
}
;(async () => {
  console.log('RESULT ' + JSON.stringify({
    undefinedRetry: await run({ retry: undefined, headers: undefined }, 1),
    often: await run({ retry: undefined }, 5),
    none: await run(undefined, 2),
    own: await run({ retry: { limit: 1 }, headers: { 'x-id': '4' } }, 1),
    short: await run({ retry: { limit: 0 } }, 1),
    negative: await run({ retry: { limit: -1 } }, 0)
  }))
})()
