const { digestAll } = require('file-digest')

digestAll(['/nowhere/at-all.txt']).then((found) => console.log(found))
