import { PermitGate, roleSource } from 'permit-gate'

const roles = { ann: ['editor'], bob: [] }
const gate = new PermitGate(roleSource(async (user) => roles[user] ?? [], { editor: ['page:write', 'page:read'] }))
console.log(await gate.describe('ann'))
console.log(await gate.guarded('bob', 'page:write', () => 'written'))
