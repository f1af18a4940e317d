import { Machine } from 'state-steps'
const machine = new Machine('draft', { draft: { publish: 'published' } })
for (const event of ['delete', 'publish', 'publish']) console.log(event, machine.send(event), machine.current)
