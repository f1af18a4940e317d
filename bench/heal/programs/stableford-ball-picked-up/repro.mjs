import { ranking } from 'golf-round'

console.log(ranking([
  { name: 'Ida', card: '4 3 6 5 4 3 5 5 4', handicap: 5 },
  { name: 'Jon', card: '5 3 - 5 4 3 4 6 4', handicap: 9 },
]))
