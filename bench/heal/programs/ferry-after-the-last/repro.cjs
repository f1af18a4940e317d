const { Ferry } = require('ferry-times');

const week = ['06:30', '12:00', '18:00'];
const ferry = new Ferry('Island', { 1: week, 2: week, 3: week, 4: week, 5: week, 6: ['10:00'], 7: [] });
console.log(ferry.sign('2024-05-30', '11:20'));
console.log(ferry.sign('2024-05-30', '18:20'));
