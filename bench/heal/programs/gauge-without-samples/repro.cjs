const { Gauge } = require('gauge-board')
const gauge = new Gauge()
const newest = gauge.newest()
console.log(Number.isNaN(newest) ? 'no point' : newest)
