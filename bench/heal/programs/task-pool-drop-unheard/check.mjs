import { Pool } from 'task-pool-small'

const wait = () => new Promise((resolve) => setTimeout(resolve, 20))
const done = []
const result = []
const silent = new Pool({ atOnce: 1, lineLength: 1, onDone: (value) => done.push(value), onDrop: undefined })
result.push([0, 1, 2, 3].map((i) => silent.add(async () => i)), silent.dropped)
await wait()
result.push(done, silent.running, silent.add(async () => 9))
await wait()
const told = []
const heard = new Pool({ atOnce: 1, lineLength: 0, onDrop: (task) => told.push(task.name), onFail: (error) => told.push(error.message) })
result.push(heard.add(async function first() {}), heard.add(async function second() {}))
await wait()
heard.add(async () => {
  throw new Error('no')
})
await wait()
result.push(told, heard.dropped, new Pool().add(() => 1))
console.log(`RESULT ${JSON.stringify(result)}`)
