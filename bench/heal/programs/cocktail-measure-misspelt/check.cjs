const { Bar, Measure } = require('bar-measures')

const bar = new Bar()
  .recipe('Daiquiri', { rum: '6 cl', 'lime juice': '2.5 cl', sugar: '2 tsp' })
  .recipe('Manhattan', { rye: '2 oz', vermouth: '0.75 oz', bitters: '3 dash' })
const attempt = (run) => {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return error.message
  }
}
console.log('RESULT ' + JSON.stringify([
  bar.jug('Daiquiri', 5), bar.jug('Daiquiri', 1), bar.jug('Manhattan', 3), bar.volume('Manhattan'), bar.volume('Daiquiri'),
  bar.glassesOf('Daiquiri', { rum: 700, 'lime juice': 200, sugar: 1000 }), bar.glassesOf('Daiquiri', { rum: 700 }),
  attempt(() => bar.jug('Mojito', 2)), attempt(() => Measure.parse('3 pints')), String(Measure.parse('2.5 cl').scaledBy(3))
]))
