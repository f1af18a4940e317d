import { boards, labelOf } from 'shelf-order'

const books = [
  { title: 'Weaving', callNumber: null },
  { title: 'Databases', callNumber: 'QA 76.9 D3' },
  { title: 'Bees', callNumber: 'SF 523' },
]
for (const board of boards(books, 2)) console.log(labelOf(board), board.map(({ title }) => title).join(', '))
