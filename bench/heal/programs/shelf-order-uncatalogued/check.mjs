import { boards, byShelf, labelOf, misplaced } from 'shelf-order'

const book = (title, callNumber = null) => ({ title, callNumber })
const books = [book('Weaving'), book('Zinc', 'QA 76.9 D3'), book('Bees', 'SF 523'), book('Alum'), book('Cells', 'QH 9'), book('Data', 'QA 76.9 D3'), book('Moss')]
let error
try {
  byShelf(book('a', 'QA 1'), book('b', 'nonsense'))
} catch (caught) {
  error = `${caught.name}: ${caught.message}`
}
console.log(`RESULT ${JSON.stringify([
  boards(books, 3).map((board) => [labelOf(board), board.map(({ title }) => title)]),
  misplaced([book('Cells', 'QH 9'), book('Alum'), book('Data', 'QA 7')]).map(({ title }) => title),
  Math.sign(byShelf(book('a', 'QA 7'), book('b'))), Math.sign(byShelf(book('a'), book('b', 'QA 7'))), Math.sign(byShelf(book('a'), book('a'))),
  error,
])}`)
