const codes = require('article-codes')

console.log(codes.misprints(['4006381333931', '7612345678900', 40170725, 40170726]))
