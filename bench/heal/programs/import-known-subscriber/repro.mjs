import { Importer } from 'newsletter-import'
const people = new Map()
const repository = {
  find: async (email) => people.get(email),
  insert: async (one) => people.set(one.email, one),
  update: async (one) => people.set(one.email, one),
}
console.log(await new Importer(repository, { tag: 'fair' }).run('Ada <ada@x.example>\nbob@x.example\n'))
