const { BloodShelf } = require('blood-shelf')

const make = () => new BloodShelf()
  .add({ number: 'U1', abo: 'A', rhesus: 'pos', expires: '2024-05-20' })
  .add({ number: 'U2', abo: 'O', rhesus: 'neg', expires: '2024-05-12' })
  .add({ number: 'U3', abo: 'A', rhesus: 'pos', expires: '2024-05-09' })
  .add({ number: 'U4', abo: 'B', rhesus: 'neg', expires: '2024-05-30' })
  .add({ number: 'U5', abo: 'A', rhesus: 'neg', expires: '2024-04-30' })
const ask = (abo, rhesus, wanted) => make().reserve({ name: 'p', abo, rhesus }, wanted, '2024-05-01')
const shelf = make()
console.log('RESULT ' + JSON.stringify([
  ask('A', 'pos', 1), ask('A', 'pos', 5), ask('A', 'neg', 2), ask('AB', 'pos', 9), ask('B', 'neg', 1), ask('O', 'pos', 2),
  shelf.reserve({ name: 'Ida', abo: 'A', rhesus: 'pos' }, 2, '2024-05-01'), shelf.stock('2024-05-01'), shelf.release('Ida'),
  shelf.stock('2024-05-21')
]))
