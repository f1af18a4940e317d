const { Ferry } = require('ferry-times');

const week = ['6:30', '12:00', '18:00'];
const ferry = new Ferry('Island', { 1: week, 2: week, 3: week, 4: week, 5: week, 6: ['10:00'], 7: [] });
const never = new Ferry('Ghost', {});
const weekly = new Ferry('Mail', { 4: ['09:00'] });
console.log('RESULT ' + JSON.stringify([
  ferry.next('2024-05-30', '05:00'),
  ferry.next('2024-05-30', '18:00'),
  ferry.next('2024-05-31', '18:01').date,
  ferry.next('2024-06-01', '11:00').date,
  ferry.wait('2024-06-02', '12:00'),
  never.next('2024-06-02', '12:00'), never.wait('2024-06-02', '12:00'), never.sign('2024-06-02', '12:00'),
  weekly.sign('2024-05-30', '09:01'), weekly.wait('2024-05-30', '08:00'), weekly.wait('2024-05-30', '09:01')
]));
