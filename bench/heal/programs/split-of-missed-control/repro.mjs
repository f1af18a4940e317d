import { board, Card } from 'orienteer-splits'

const course = ['31', '45', '38']
console.log(board([
  new Card('Jon', [['31', 140], ['38', 500], ['F', 560]]),
  new Card('Ida', [['31', 150], ['45', 400], ['38', 610], ['F', 665]]),
], course).join('\n'))
