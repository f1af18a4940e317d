import { Arena, Fighter } from 'arena-rounds'

const arena = new Arena([
  new Fighter({ name: 'Orc', speed: 4, hits: 3 }),
  new Fighter({ name: 'Elf', speed: 9, hits: 2 }),
  new Fighter({ name: 'Rat', speed: 6, hits: 1 }),
])
console.log(arena.round())
console.log(arena.log.join('\n'))
