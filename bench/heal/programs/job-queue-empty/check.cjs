const { JobQueue } = require('job-line')
async function main() {
  const queue = new JobQueue({ retries: 1 })
  queue.add('bad', async () => { throw new Error('no') })
  const first = await queue.next()
  const all = await queue.drain()
  const none = await queue.next()
  console.log(`RESULT ${JSON.stringify([first, all.length, none === undefined ? 'undefined' : none, queue.failed.length])}`)
}
main()
