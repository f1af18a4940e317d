const { JobQueue } = require('job-line')
async function main() {
  const queue = new JobQueue()
  queue.add('one', async () => 1)
  let result
  while ((result = await queue.next()) !== null) console.log(result.name, result.value)
  console.log('nothing waits')
}
main()
