const { BloodShelf } = require('blood-shelf')

const shelf = new BloodShelf()
  .add({ number: 'U1', abo: 'A', rhesus: 'pos', expires: '2024-05-20' })
  .add({ number: 'U2', abo: 'O', rhesus: 'neg', expires: '2024-05-12' })
console.log(shelf.stock('2024-05-01'))
console.log(shelf.reserve({ name: 'Ida', abo: 'A', rhesus: 'pos' }, 1, '2024-05-01'))
