import { ChoreWheel } from 'chore-wheel'

const wheel = new ChoreWheel([{ name: 'Ida' }, { name: 'Jon' }, { name: 'Kim' }], ['dishes'])
console.log(wheel.plan('2024-01-01', 4).join('\n'))
