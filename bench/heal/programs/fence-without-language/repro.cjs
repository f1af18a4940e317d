const marks = require('tiny-marks')
console.log(marks('# Install\n\n```\nnpm i tiny-marks\n```\n\nThen *read on*.\n'))
