import { diff, trail } from 'audit-diff'

const address = { street: 'Quay 1', city: 'Bergen' }
console.log(`RESULT ${JSON.stringify([
  trail({ address, name: 'Ann' }, { address: null, name: 'Ann' }),
  trail({ address: null }, { address }),
  trail({ address: null }, { address: null }),
  trail({ phone: null }, { phone: '1' }),
  trail({ phone: '1' }, { phone: null }),
  trail({ address }, { address: { ...address, city: null, zip: '5003' } }),
  trail({ address, tags: ['a'] }, { tags: ['a', 'b'] }),
  trail({ at: { inner: { deep: 1 } } }, { at: { inner: null } }),
  trail({ tags: null }, { tags: [] }),
  diff({ a: {} }, { a: null }),
])}`)
