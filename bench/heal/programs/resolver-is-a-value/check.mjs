import { Service } from 'field-resolve'

const service = new Service({
  Query: {
    version: '1.2', count: 0, ready: false, nothing: null, tags: ['a', 'b'],
    home: { __type: 'Place', city: 'Bern' },
    later: Promise.resolve([{ __type: 'User', first: 'Bo' }]),
    user: (_, { name }) => ({ __type: 'User', first: name }),
  },
  User: { name: async (user) => `${user.first} L.`, kind: 'person' },
})
const answer = await service.answer('{ version count ready nothing tags home { city zip } user { name first kind } later { name } none }', { name: 'Ada' })
const failing = await service.answer('{ user ').catch((error) => error.name)
const thrown = await new Service({ Query: { a() { throw new RangeError('x') } } }).answer('{ a }').catch((error) => error.name)
console.log(`RESULT ${JSON.stringify([answer, failing, thrown])}`)
