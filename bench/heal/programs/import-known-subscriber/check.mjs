import { Importer } from 'newsletter-import'
const people = new Map([['eve@x.example', { email: 'eve@x.example', name: 'Eve', active: false, tags: ['old'] }]])
const repository = {
  find: async (email) => people.get(email),
  insert: async (one) => people.set(one.email, one),
  update: async (one) => people.set(one.email, one),
}
const fair = new Importer(repository, { tag: 'fair' })
const told = [await fair.run('Ada <ADA@x.example>\n# bob\nbob@x.example\n\nEve <eve@x.example>\nnobody\nada@x.example'), [...people.values()].map((one) => ({ ...one }))]
told.push(await new Importer(repository).run('ada@x.example\nkim@x.example'), await fair.unsubscribe('ada@x.example'), await fair.unsubscribe('z@x'), people.get('ada@x.example'), people.size)
console.log(`RESULT ${JSON.stringify(told)}`)
