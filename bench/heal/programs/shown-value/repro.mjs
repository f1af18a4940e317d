import { show } from 'shown-value'

const order = { id: 4, placed: new Date('2024-02-30T25:00:00Z'), items: ['tea'] }
console.log(`expected null, found ${show(order)}`)
