import { Machine } from 'state-steps'
const machine = new Machine('draft', { draft: { publish: 'published' } })
const answers = ['delete', 'publish', 'publish'].map((event) => machine.send(event) ?? null)
console.log(`RESULT ${JSON.stringify([answers, machine.current, machine.history, machine.events()])}`)
