// juice-counter-reset-inline: throws with juice@9.0.0, answers with juice@9.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const juice = require('juice')
show(juice('<style>p { color: red; }</style><p style="counter-reset: list-1">a</p>'))
