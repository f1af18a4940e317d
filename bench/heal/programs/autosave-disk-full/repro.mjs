import { setTimeout as sleep } from 'node:timers/promises'
import { AutoSave } from 'auto-save'

let isFull = true
const notes = new AutoSave(async (text) => {
  if (isFull) throw new Error(`ENOSPC: no space left for ${text.length} letters`)
}, { delay: 5 })
notes.on('problem', (error) => console.log('problem:', error.message))
notes.change('Some words')
await sleep(40)
isFull = false
console.log(await notes.close())
