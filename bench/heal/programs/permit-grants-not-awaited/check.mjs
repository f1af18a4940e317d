import { PermitGate, roleSource } from 'permit-gate'

const roles = { ann: ['editor', 'reader'], bob: ['reader'], eve: [], amy: ['owner'] }
const asked = []
const source = roleSource(
  async (user) => {
    asked.push(user)
    if (user === 'lost') throw new RangeError('no directory')
    return roles[user] ?? []
  },
  { editor: ['page:write'], reader: ['page:read'], owner: ['page:*'] },
)
const gate = new PermitGate(source)
const got = [
  await gate.describe('ann'),
  await gate.describe('eve'),
  await gate.may('ann', 'page:write'),
  await gate.may('bob', 'page:write'),
  await gate.may('amy', 'page:write'),
  await gate.may('amy', 'user:write'),
  await gate.among(['ann', 'bob', 'eve', 'amy'], 'page:read'),
  (await gate.guarded('ann', 'page:read', () => 'read')) ?? null,
  (await gate.guarded('eve', 'page:read', () => 'read')) ?? null,
  await gate.may('lost', 'page:read').catch((error) => error.name),
  gate.refused,
  asked,
]
console.log(`RESULT ${JSON.stringify(got)}`)
