const { NoticeBoard } = require('notice-board');

let count = 0;
const board = new NoticeBoard(async (target) => {
  if (target === 'pager') throw new Error('connect ECONNREFUSED');
  return `m${++count}`;
});
board.subscribe('mail', ['water', 'power']).subscribe('pager', ['water']).subscribe('wall', ['water']);

async function main() {
  console.log(await board.publish('power', 'Off from 10 to 12'));
  console.log(await board.publish('water', 'Boil it until Friday'));
}
main();
