import { Service } from 'field-resolve'

const service = new Service({
  Query: { version: '1.2', user: () => ({ __type: 'User', first: 'Ada' }) },
  User: { name: (user) => `${user.first} L.` },
})
console.log(await service.answer('{ user { name first } }'))
console.log(await service.answer('{ version }'))
