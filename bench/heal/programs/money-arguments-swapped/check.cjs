const { line, write } = require('money-write')
console.log(`RESULT ${JSON.stringify([line({ title: 'Tea', amount: 450, currency: 'EUR' }), line({ title: 'Rice', amount: 900, currency: 'JPY' }), write(5, 'EUR')])}`)
