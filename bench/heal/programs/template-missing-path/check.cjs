const render = require('brace-template')
console.log(`RESULT ${JSON.stringify([render('{{a.b.c}}|', {}), render('{{a.b.c}}', { a: { b: { c: 0 } } }), render('{{a}}{{b.c}}', { a: 1, b: null }), render('{{a.b.length}}', { a: { b: 'xy' } })])}`)
