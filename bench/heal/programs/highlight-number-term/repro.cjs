const { search, highlight } = require('hit-marks')

const films = [
  { title: 'Blade Runner 2049', year: 2017 },
  { title: '2012', year: 2009 },
  { title: 'Arrival', year: 2016 }
]
console.log(highlight(search(films, ['title', 'year'], [2017]), ['title', 'year'], [2017]))
