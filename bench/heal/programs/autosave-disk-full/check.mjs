import { setTimeout as sleep } from 'node:timers/promises'
import { AutoSave } from 'auto-save'

const run = async (failures, steps) => {
  const log = []
  const notes = new AutoSave(async (text) => {
    await sleep(1)
    if (failures-- > 0) throw new Error(`no space for ${text}`)
  }, { delay: 5 })
  notes.on('problem', (error) => log.push(`problem: ${error.message}`))
  notes.on('saved', (text) => log.push(`saved ${text}`))
  for (const step of steps) {
    if (step === 'wait') await sleep(60)
    else if (step === 'flush') log.push(await notes.flush())
    else notes.change(step)
    if (step === 'wait') log.push(notes.unsaved)
  }
  log.push(await notes.close())
  return log
}
console.log(`RESULT ${JSON.stringify([
  await run(1, ['a', 'b', 'wait']),
  await run(2, ['a', 'wait', 'b', 'wait', 'c', 'wait']),
  await run(2, ['a', 'flush', 'wait', 'flush']),
  await run(0, ['a', 'wait', 'flush']),
])}`)
