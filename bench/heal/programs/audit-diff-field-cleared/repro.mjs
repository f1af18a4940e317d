import { trail } from 'audit-diff'

const before = { name: 'Ann', address: { street: 'Quay 1', city: 'Bergen' }, phone: null }
console.log(trail(before, { ...before, address: { street: 'Quay 1', city: 'Oslo' } }))
console.log(trail(before, { ...before, address: null }))
