import { Pipeline } from 'text-pipeline'

const pipeline = new Pipeline().register('twice', 'Two times', (text) => text + text)
const ask = (work) => {
  try {
    return work()
  } catch (error) {
    return [error.name, error.step]
  }
}
const result = [
  ask(() => pipeline.run('trim | upper', ' hello ')),
  ask(() => pipeline.run('trim | uper', ' hello ')),
  ask(() => pipeline.run('shout 3 | trim', 'x')),
  ask(() => pipeline.run('cut 3|twice', 'hello')),
  ask(() => pipeline.run('', 'same')),
  ask(() => pipeline.describe('cut')),
  ask(() => pipeline.describe('nope')),
]
console.log(`RESULT ${JSON.stringify(result)}`)
