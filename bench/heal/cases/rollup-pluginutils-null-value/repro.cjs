// rollup-pluginutils-null-value: throws with rollup-pluginutils@2.2.0, answers with rollup-pluginutils@2.3.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { dataToEsm } = require('rollup-pluginutils')
show(dataToEsm({ name: 'x', parent: null, list: [null, 1] }, { preferConst: true }))
