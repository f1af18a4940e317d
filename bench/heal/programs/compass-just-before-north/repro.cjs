const { windText } = require('compass-rose')

for (const degrees of [12, 201, 332, 352]) console.log(windText(degrees, 'fresh'))
