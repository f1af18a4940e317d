import { board, Card, fastest, splits, status } from 'orienteer-splits'

const course = ['31', '45', '38']
const cards = [
  new Card('Jon', [['31', 140], ['38', 500], ['F', 560]]),
  new Card('Ida', [['31', 150], ['45', 400], ['38', 610], ['F', 665]]),
  new Card('Kim', [['45', 90], ['31', 100], ['45', 300]]),
  new Card('Lea', []),
  new Card('Max', [['31', 160], ['45', 330], ['38', 560], ['F', 640]]),
]
console.log(`RESULT ${JSON.stringify([
  board(cards, course),
  cards.map((card) => splits(card, course)),
  cards.map((card) => status(card, course)),
  [0, 1, 2, 3].map((leg) => fastest(cards, course, leg)),
  fastest([cards[3]], course, 0),
  splits(cards[0], []),
])}`)
