const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { AsciiTable3, AlignmentEnum } = require('ascii-table3')
const empty = [null, null, null, null, null]
const info = { map: 'de_mirage', home: { score: 10, players: ['NoHope⭕⃤ (絶望)', '𝓢𝓵𝓲𝔃𝓮𝓷𝓸𝓴'] }, away: { score: 16, players: [] } }
const table = new AsciiTable3(info.map).setHeading(`HOME ${info.home.score}`, `AWAY ${info.away.score}`).setAlign(1, AlignmentEnum.LEFT).setAlign(2, AlignmentEnum.RIGHT).addRowMatrix(empty.map((_, i) => [info.home.players[i] || '-', info.away.players[i] || '-']))
table.setStyle('unicode-mix')
show(table.toString().split('\n'))
