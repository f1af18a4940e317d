import { Game } from 'trick-deal'

const first = new Game({ random: () => 0.3 })
console.log('trumps', first.trumps, first.hands.south.join(' '))
const second = new Game({ random: () => 0.7 })
console.log('trumps', second.trumps, second.hands.south.join(' '))
