const { search, highlight } = require('hit-marks')

const films = [
  { title: 'Blade Runner 2049', year: 2017, note: null },
  { title: '2012', year: 2012 },
  { title: 'Zero (0)', year: 0 }
]
const fields = ['title', 'year', 'note']
const asText = (rows) => rows.map((row) => fields.map((field) => (row[field] == null ? null : String(row[field]))))
console.log(
  `RESULT ${JSON.stringify([
    asText(highlight(films.slice(0, 1), fields, [2017])),
    asText(highlight(films.slice(1, 2), fields, ['20', '12'])),
    asText(highlight(films.slice(2), fields, ['0'], { open: '[', close: ']' })),
    asText(highlight(films.slice(2), fields, ['(0)'])),
    asText(highlight(films, fields, [])),
    asText(highlight(films.slice(1, 2), ['title'], ['12'])),
    search(films, fields, [20, 'blade'])
  ])}`
)
