const { Outbox } = require('outbox-sender')

function run (plan, messages) {
  return new Promise((resolve) => {
    const seen = []
    const send = (message, callback) => {
      seen.push('try ' + message)
      setImmediate(callback, plan.shift() ? new Error('refused') : null)
    }
    const outbox = new Outbox(send, { delay: 10, timer: (work, ms) => { seen.push(ms); setImmediate(work) } })
    outbox.on('sent', (message) => seen.push('sent ' + message))
    outbox.on('retry', (message, ms) => seen.push(`retry ${message} ${ms}`))
    outbox.on('lost', (message, err) => seen.push(`lost ${message} ${err.message}`))
    outbox.on('empty', () => resolve([seen, outbox.length]))
    for (const message of messages) outbox.push(message)
    setTimeout(() => resolve([seen, 'never empty']), 1000).unref()
  })
}

async function main () {
  const result = [
    await run([0, 1, 0, 0], ['a', 'b', 'c']),
    await run([1, 1, 0], ['a']),
    await run([1, 1, 1, 0], ['a', 'b']),
    await run([], ['a'])
  ]
  console.log('RESULT ' + JSON.stringify(result))
}
main()
