import { render } from 'tiny-stencil'

const people = [{ name: 'Ada', address: { street: 'High St' } }, { name: 'Bob' }]
for (const person of people) console.log(render('{{ name }}, {{ address.street | upper }}.', person))
